import { type Call, calls, recordCall, type Run } from "@fiberlings/core"
import { type Duration, Effect } from "effect"
import { type Expectation, expectation } from "./Expectation.ts"
import { showDuration } from "./showDuration.ts"

const service = "Check.goesOn"

/**
 * Lets the fiber that ran the program go on for a while after the program has ended, as a caller
 * would. A fiber that a helper has left behind belongs to this fiber, so it is still alive then.
 */
export const goesOnFor =
  (duration: Duration.Input) =>
  <A, E>(program: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.flatMap(Effect.exit(program), (exit) =>
      Effect.andThen(recordCall(service, "caller", Effect.sleep(duration)), exit),
    )

/** With `goesOnFor`: the calls that were still under way when the program had ended, or began later. */
export const goesOnAfter = (run: Run): ReadonlyArray<Call> => {
  const [ended] = calls(run, service)
  if (ended === undefined) return []
  return calls(run).filter((call) => call.service !== service && call.endStep > ended.startStep)
}

/** With `goesOnFor`: when the program had ended, none of its calls was under way any more. */
export const nothingGoesOn = (run: Run): Expectation => {
  const [ended] = calls(run, service)
  const [late] = goesOnAfter(run)
  const since = ended === undefined ? "" : ` at ${showDuration(ended.start)}`
  return expectation(
    ended !== undefined && late === undefined,
    `Expected nothing to go on after the program had ended${since}. In yours the call of ${late?.subject} went on.`,
    "leaked",
  )
}
