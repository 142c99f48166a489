import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** A child foretold to have no turn although its parent yields. */
export const yieldGivesNoTurn: Misconception = {
  id: "yieldGivesNoTurn",
  title: "You let the parent keep its turn at `Effect.yieldNow`.",
  explanation:
    "A parent that yields goes to the end of the line. It takes no time, but whoever stands in line has a turn first: the child forked on the line before begins, runs up to its first wait, and only then does the parent go on.",
  recognise: ({ run }) => {
    const done = placeOf(run, "order done")
    const begun = placeOf(run, "survey begun")
    return done !== -1 && (begun === -1 || begun > done)
  },
}
