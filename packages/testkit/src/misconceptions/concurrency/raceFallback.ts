import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** A fallback that starts later and races with the call, where the call should have been stopped. */
export const raceFallback: Misconception = {
  id: "raceFallback",
  title: "You sent the fallback into a race with the call, and put no limit on the call.",
  explanation:
    "A race that the second one enters later is right where any answer will do. But it stops nobody when the time is up: both go on, and whoever is ready first wins. And a race for the first success is silent about an error; it waits for the fallback instead. A time-out stops the call, and only then begins with what comes in its place.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    return (
      /\bEffect\.race(First|All|AllFirst)?\b/.test(source) &&
      ownSleeps(run).some(({ fiber, slept, startStep }) => {
        const fallback = some.find((call) => call.fiber === fiber && call.startStep > startStep)
        return (
          slept &&
          fallback !== undefined &&
          some.some(
            (call) =>
              call.fiber !== fiber &&
              call.startStep < fallback.startStep &&
              (call.endStep > fallback.startStep || call.outcome === "failure"),
          )
        )
      })
    )
  },
}
