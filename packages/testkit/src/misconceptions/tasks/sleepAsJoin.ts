import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** A sleep in the place of a join: waiting as long as the work should take. */
export const sleepAsJoin: Misconception = {
  id: "sleepAsJoin",
  title: "You waited by the clock until the fiber should have ended.",
  explanation:
    "That works as long as the guess is right. How long the work takes is not yours to decide: here it took another time than usual, and the sleep was too short or too long. Only the fiber knows when it has ended. `Fiber.join` waits exactly that long, and gives you the result.",
  recognise: ({ run, source }) => {
    const work = calls(run).filter((call) => call.fiber === 1)
    const slept = ownSleeps(run).filter((sleep) => sleep.fiber === 1 && sleep.slept)
    const afterTheWork = slept.filter(
      (sleep) => sleep.milliseconds >= 100 && work.every((call) => call.endStep < sleep.startStep),
    )
    return (
      slept.length === 1 &&
      afterTheWork.length === 1 &&
      /\bEffect\.fork\w+\b/.test(source) &&
      !/\bFiber\.(join|await)|\bDeferred\.await\b/.test(source) &&
      !/\b(while|for|repeat\w*|retry\w*|forever)\b/.test(source)
    )
  },
}
