import { constants } from "node:os"
import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import * as Predicate from "effect/Predicate"
import * as Runtime from "effect/Runtime"
import { CliError } from "effect/cli"

/**
 * The exit code of the command: 0 done or passed, 1 graded and not passed, 2 used wrongly, 3 our
 * fault. What was stopped by a signal ends with 128 and the signal's number, as is the custom: 130
 * after Ctrl-C.
 */
export const exitCodeOf = (
  exit: Exit.Exit<unknown, unknown>,
  stoppedBy: NodeJS.Signals = "SIGINT",
): number => {
  if (Exit.isSuccess(exit)) return 0
  if (Cause.hasInterruptsOnly(exit.cause)) return 128 + constants.signals[stoppedBy]
  return exitCodeOfError(Cause.squash(exit.cause))
}

/** An error that does not name its own code is our fault. */
export const exitCodeOfError = (error: unknown): number => {
  if (CliError.isCliError(error)) {
    return error._tag === "ShowHelp" && error.errors.length === 0 ? 0 : 2
  }
  const own = Predicate.isObject(error) ? Reflect.get(error, Runtime.errorExitCode) : undefined
  return typeof own === "number" ? own : 3
}
