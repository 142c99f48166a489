import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** Releases in the order of the opening, like a queue. */
export const closedInOpeningOrder: Misconception = {
  id: "closedInOpeningOrder",
  title: "You closed in the order in which you opened.",
  explanation:
    "In a queue the first to come is the first to go. A scope is a stack: what was opened last may need what was opened before, and so it is closed first. The target was opened after the source; which of the two still has the other one under it?",
  recognise: ({ run }) => {
    const at = (message: string) => secondOf(run, message)
    return at("source closed") === 7 && at("target closed") === 10
  },
}
