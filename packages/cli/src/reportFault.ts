import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Runtime from "effect/Runtime"
import { CliError } from "effect/cli"
import { exitCodeOfError } from "./exitCodeOf.ts"

const ourFault = "This is a fault of the workshop or its set-up, not of your solution."

/**
 * Says in a sentence what went wrong, on standard error, where nobody has said it yet. Wrong
 * arguments are reported by the effect/cli module.
 */
export const reportFault = <E>(cause: Cause.Cause<E>): Effect.Effect<void> => {
  if (Cause.hasInterruptsOnly(cause)) return Effect.void
  const error = Cause.squash(cause)
  if (CliError.isCliError(error)) return Effect.void
  if (Predicate.isObject(error) && Reflect.get(error, Runtime.errorReported) === false) {
    return Effect.void
  }
  const what = error instanceof Error ? error.message : String(error)
  return Console.error(exitCodeOfError(error) === 3 ? `${what}\n\n${ourFault}` : what)
}
