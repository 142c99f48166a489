import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"
import { stockSteps } from "../../stockSteps.ts"

/** A pause that is meant to keep two fibers from meeting. */
export const delayAsLock: Misconception = {
  id: "delayAsLock",
  title: "You let a till wait so that the two do not meet.",
  explanation:
    "A pause makes it less likely that they meet. It never makes it impossible, because nobody promises you how long the other one takes, and the customer pays for it by waiting. You need no pause if it does not matter when they meet: change the stock in one step.",
  recognise: ({ run }) =>
    ownSleeps(run).some((sleep) => {
      const first = stockSteps(run).find(({ fiber }) => fiber === sleep.fiber)
      return sleep.slept && first !== undefined && first.step > sleep.startStep
    }),
}
