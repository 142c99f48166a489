import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** Work foretold to be done although its time is out. */
export const timedOutFinishes: Misconception = {
  id: "timedOutFinishes",
  title: "You let the film load although its time was out.",
  explanation:
    "A time-out around a promise only stops waiting; the work goes on unseen. `Effect.timeoutOption` interrupts the work when its time is out, and the next line runs when it has ended. After two of its three seconds the film is cut off.",
  recognise: ({ run }) => placeOf(run, "film loaded") !== -1,
}
