import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** A fork foretold to last as long as the work. */
export const forkIsCall: Misconception = {
  id: "forkIsCall",
  title: "You let the parent wait at the fork until the work is done.",
  explanation:
    "So it is with a function that is called, or with `yield* work`. `Effect.forkChild` only makes a fiber for the work, and hands it over at once. The parent goes on with its next line, and the work goes on beside it.",
  recognise: ({ run }) => (secondOf(run, "order taken") ?? 0) > 0,
}
