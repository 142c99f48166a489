import type { Misconception } from "../../Misconception.ts"
import { placeOf, wrongMessage } from "../../predictions.ts"

/** Pieces of work that run side by side foretold to end in the order of their list. */
export const listOrderIsEndOrder: Misconception = {
  id: "listOrderIsEndOrder",
  title: "You let the pages be loaded in the order of the list.",
  explanation:
    "One after another they would, and the results of `Effect.all` do stand in the order of the list. But the work itself ends when it ends: with two places map and news begin together, and each logs its message when its own sleep is over. Which of the two is shorter?",
  recognise: ({ run }) =>
    wrongMessage(run) === "map loaded" && placeOf(run, "map loaded") < placeOf(run, "news loaded"),
}
