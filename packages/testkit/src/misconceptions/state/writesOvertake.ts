import type { Misconception } from "../../Misconception.ts"
import { keepsApart } from "../../sharing.ts"
import { stockSteps } from "../../stockSteps.ts"

/** A copy of the shared number that is counted on and written out as a second step. */
export const writesOvertake: Misconception = {
  id: "writesOvertake",
  title: "You counted in a variable of your own, and wrote the result to the stock afterwards.",
  explanation:
    "The variable itself is counted right. But counting there and writing here are two steps, and the tills can overtake each other between them: the one that had counted last wrote first, and then the older number was written over it. Keep the number in one place, the stock, and change it there in one step.",
  recognise: ({ run, source }) => {
    const steps = stockSteps(run)
    const writes = steps.filter(({ operation }) => operation === "set")
    return (
      !keepsApart(source) &&
      new Set(writes.map(({ fiber }) => fiber)).size > 1 &&
      writes.every(
        (write) =>
          !steps.some(({ fiber, operation }) => fiber === write.fiber && operation !== "set"),
      ) &&
      writes.some(({ before, after }) => after > before)
    )
  },
}
