import type { Misconception } from "../../Misconception.ts"
import { placeOf, wrongMessage } from "../../predictions.ts"

/** The first runner of the list foretold to win the race. */
export const firstOfListWins: Misconception = {
  id: "firstOfListWins",
  title: "You let the first of the list win the race.",
  explanation:
    "The first result of `Promise.all` or `Effect.all` is that of the first in the list, whoever was the quickest. In a race the place in the list counts for nothing: all begin together, and the first success in time wins. Look at how long each of the three sleeps.",
  recognise: ({ run }) =>
    wrongMessage(run) === "Oslo loaded" && placeOf(run, "Paris loaded") === -1,
}
