import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** All children foretold to be waited for. */
export const parentWaits: Misconception = {
  id: "parentWaits",
  title: "You let the program wait for its children.",
  explanation:
    "A `TaskGroup` of asyncio waits at its end until all its work is done. A fiber does not: when the parent has come to its end, its children are interrupted, and what they had not begun never begins. Somebody has to wait for a child before its parent ends.",
  recognise: ({ run }) => placeOf(run, "newsletter sent") > placeOf(run, "order taken"),
}
