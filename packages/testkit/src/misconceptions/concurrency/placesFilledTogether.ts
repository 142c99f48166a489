import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** A limit on concurrency foretold as groups. */
export const placesFilledTogether: Misconception = {
  id: "placesFilledTogether",
  title: "You let the third page wait until both of the first two were loaded.",
  explanation:
    "That is how it goes with groups of two, one after the other. `concurrency: 2` means two places: as soon as one is free, the next page gets it, whatever happens at the other place. News is there after one second; sport begins at that moment.",
  recognise: ({ run }) => secondOf(run, "map loaded") === 6 && secondOf(run, "sport loaded") === 8,
}
