import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** The failure foretold to be handed on only when the other calls have done their work. */
export const failureWaitsForAll: Misconception = {
  id: "failureWaitsForAll",
  title: "You let the failure wait until the other copies are done.",
  explanation:
    "That is the picture of a call that collects every outcome, as `Promise.allSettled` does, or `Effect.all` in its mode `result`. Without that mode one failure decides: the work of the others is of no use any more, and they are interrupted at the moment of the failure.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const at = (wanted: string) => lines.find(([, message]) => message === wanted)?.[0]
    return (
      at("photos done") !== undefined && (at("backup failed") ?? 0) >= (at("photos done") ?? 99)
    )
  },
}
