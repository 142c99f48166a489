import { Cause, Console, Effect } from "effect"
import { CliConfig, CliError, Command, GlobalFlag } from "effect/cli"
import { cli } from "./Cli.ts"

const config = CliConfig.layer({ builtIns: [GlobalFlag.Help] })

/** Says what went wrong, on standard error, where the effect/cli module has not said it yet. */
const report = <E>(cause: Cause.Cause<E>): Effect.Effect<void> => {
  const error = Cause.squash(cause)
  if (Cause.hasInterruptsOnly(cause) || CliError.isCliError(error)) return Effect.void
  return Console.error(error instanceof Error ? error.message : String(error))
}

/** Runs the command with these arguments; in a test too. */
export const main = (args: ReadonlyArray<string>) =>
  Command.runWith(cli, { version: "0.1.0" })(args).pipe(
    Effect.tapCause(report),
    Effect.provide(config),
  )
