import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** The losers of a race foretold to go on. */
export const losersFinish: Misconception = {
  id: "losersFinish",
  title: "You let the loser of the race go on to its end.",
  explanation:
    "When `Promise.any` has its winner, the other promises still run to their end, because nobody can stop them. `Effect.raceAll` interrupts the losers and goes on only when they have ended. Oslo is cut off in its sleep, so it never comes to its message.",
  recognise: ({ run }) => secondOf(run, "Oslo loaded") === 3 && secondOf(run, "news loaded") === 3,
}
