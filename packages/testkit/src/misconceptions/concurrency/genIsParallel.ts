import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** Every `yield*` of a generator foretold to begin at the same time. */
export const genIsParallel: Misconception = {
  id: "genIsParallel",
  title: "You let the lines of a generator run side by side.",
  explanation:
    "Fibers run side by side, but here is only one. Inside of `Effect.gen` each `yield*` waits for its Effect to end before the next line begins. For work at the same time one has to ask: you will meet `Effect.all` in the next exercise.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const begins = lines.filter(([, message]) => ["water on", "onions cut"].includes(message))
    return begins.length > 1 && begins.every(([seconds]) => seconds === 0)
  },
}
