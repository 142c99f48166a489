import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** Interrupted calls foretold to vanish without their clean-up. */
export const siblingsVanish: Misconception = {
  id: "siblingsVanish",
  title: "You let the interrupted copies vanish without tidying up.",
  explanation:
    "So it is when somebody kills a process. An interruption is a request that the fiber answers itself: it stops what it is doing and then runs what was registered for this case, here with `Effect.onInterrupt`. Look at what `copy` does after it has been cut off.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const at = (wanted: string) => lines.find(([, message]) => message === wanted)?.[0]
    return (
      at("backup failed") === 2 &&
      at("photos tidied up") === undefined &&
      at("videos tidied up") === undefined &&
      at("photos done") === undefined
    )
  },
}
