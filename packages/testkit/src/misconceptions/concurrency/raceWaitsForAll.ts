import type { Misconception } from "../../Misconception.ts"
import { placeOf, secondOf } from "../../predictions.ts"

/** A race foretold to last as long as its slowest runner. */
export const raceWaitsForAll: Misconception = {
  id: "raceWaitsForAll",
  title: "You let the race last until the slowest was there.",
  explanation:
    "So it is with `Effect.all`, which needs every result. A race needs one: with the first success it is decided, the others are interrupted, and the next line begins. Look at the second at which the first success comes.",
  recognise: ({ run }) =>
    placeOf(run, "Oslo loaded") !== -1 && (secondOf(run, "news loaded") ?? 0) > 3,
}
