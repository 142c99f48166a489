import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** The other calls foretold to go on after the failure has been handled, as with promises. */
export const siblingsGoOn: Misconception = {
  id: "siblingsGoOn",
  title: "You let the other copies go on after the failure.",
  explanation:
    "So it is with `Promise.all`: a promise cannot be stopped, and the others go on although nobody waits for them. The fibers of `Effect.all` belong to it. When one of them fails, those that still run are interrupted: they do not get to their next line.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const at = (wanted: string) => lines.find(([, message]) => message === wanted)?.[0]
    return (at("photos done") ?? 0) > (at("backup failed") ?? 99)
  },
}
