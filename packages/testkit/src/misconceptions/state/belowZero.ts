import type { Misconception } from "../../Misconception.ts"
import { stockSteps } from "../../stockSteps.ts"

/** One step, as it should be, but it takes from an empty stock too. */
export const belowZero: Misconception = {
  id: "belowZero",
  title: "You took a piece where none was left.",
  explanation:
    "`getAndUpdate` looks and takes in one step, that is right. But your function takes one from 0 too: the stock falls to -1, and the next till finds a number that is not 0. Work out the new number so that 0 stays 0. Then the old number, with which the step answers, says whether there was a piece to take.",
  recognise: ({ run }) => {
    const steps = stockSteps(run)
    // Who takes one too many and puts it back has it right: the tills agree on the number.
    return (
      (steps.at(-1)?.after ?? 0) < 0 &&
      steps.some(
        ({ after, before, operation }) =>
          operation === "getAndUpdate" && before <= 0 && after < before,
      )
    )
  },
}
