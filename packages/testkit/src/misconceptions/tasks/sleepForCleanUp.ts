import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** A sleep in place of waiting for a clean-up. */
export const sleepForCleanUp: Misconception = {
  id: "sleepForCleanUp",
  title: "You waited for the clean-up by the clock.",
  explanation:
    "That works as long as the clean-up takes what you have guessed. Here it took another time, and the sleep was too short or too long. Only the fiber knows when it has ended: `Fiber.interrupt` waits exactly until then, so no sleep is needed.",
  recognise: ({ run }) => {
    const window = callOf(run, "window")
    const freeSpace = callOf(run, "free space")
    return (
      callOf(run, "clean-up") !== undefined &&
      ownSleeps(run).some(
        ({ fiber, slept, startStep }) =>
          fiber === 1 &&
          slept &&
          startStep > (window?.endStep ?? Number.POSITIVE_INFINITY) &&
          startStep < (freeSpace?.startStep ?? 0),
      )
    )
  },
}
