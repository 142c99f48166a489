import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** The failure foretold to be handled while interrupted calls still tidy up. */
export const failureDoesNotWait: Misconception = {
  id: "failureDoesNotWait",
  title: "You handled the failure while the others were still tidying up.",
  explanation:
    "They are told to stop at the moment of the failure, that is right. But `Effect.all` also waits until each of them has ended, its clean-up included, and only then hands the failure on. Whoever handles it can be sure that nothing of the work is still going on.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const at = (wanted: string) => lines.find(([, message]) => message === wanted)?.[0]
    return (at("backup failed") ?? 99) < (at("photos tidied up") ?? 0)
  },
}
