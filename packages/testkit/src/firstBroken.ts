import type { Run } from "@fiberlings/core"
import type { Check } from "./Check.ts"
import type { Expectation } from "./Expectation.ts"

/**
 * The first expectation of the check that does not hold for this run; undefined when all hold. A run
 * that has no end has no result either: its ending comes before anything that was expected.
 */
export const firstBroken = (
  check: Check,
  run: Run,
  given: unknown,
  scenario: string,
): Expectation | undefined => {
  switch (run.ending._tag) {
    case "Completed":
      return check.expect(run, given as never, scenario).find((expectation) => !expectation.holds)
    case "Deadlocked":
      return {
        holds: false,
        status: "deadlocked",
        message: `Your program never ends: after ${run.elapsed} ms, fiber ${run.ending.waiting.join(", ")} waits for something that nobody will ever do.`,
      }
    case "Livelocked":
      return {
        holds: false,
        status: "time-limit",
        message: `Your program never ends: it was stopped after ${run.ending.steps} steps in which time stood still.`,
      }
    case "Uncontrolled":
      return {
        holds: false,
        status: "uncontrolled",
        message: `Your program left the simulator (${run.ending.what}), so its order and its time cannot be judged. Stay inside Effect here: \`Effect.sleep\` in place of \`setTimeout\`, and no \`Effect.runPromise\` of your own.`,
      }
  }
}
