import { Cause, Exit } from "effect"
import { CliError } from "effect/cli"
import { UnknownBenchmark } from "./UnknownBenchmark.ts"

/** The exit code of the command: 0 done, 2 used wrongly, 3 our fault, 130 stopped with Ctrl-C. */
export const exitCodeOf = (exit: Exit.Exit<unknown, unknown>): number => {
  if (Exit.isSuccess(exit)) return 0
  if (Cause.hasInterruptsOnly(exit.cause)) return 130
  const error = Cause.squash(exit.cause)
  if (error instanceof UnknownBenchmark) return 2
  if (!CliError.isCliError(error)) return 3
  return error._tag === "ShowHelp" && error.errors.length === 0 ? 0 : 2
}
