import type { Misconception } from "../../Misconception.ts"
import { placeOf, secondOf } from "../../predictions.ts"

/** A failure foretold to end a race. */
export const failureWinsRace: Misconception = {
  id: "failureWinsRace",
  title: "You let the first failure decide the race.",
  explanation:
    "`Promise.race` takes whatever settles first, a failure too. `Effect.raceAll` waits for the first success: a runner that fails is out, and the others run on. Only when all have failed does the race fail. The race that ends with the first end of any kind is `Effect.raceAllFirst`.",
  recognise: ({ run }) => {
    const news = secondOf(run, "news loaded")
    return (
      placeOf(run, "Rome refused") !== -1 &&
      (news === 1 || news === 2) &&
      secondOf(run, "Paris loaded") !== 2
    )
  },
}
