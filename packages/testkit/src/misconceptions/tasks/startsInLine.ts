import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** The child that starts immediately foretold to begin after its parent's next line. */
export const startsInLine: Misconception = {
  id: "startsInLine",
  title: "You let the child that starts immediately stand in line like the others.",
  explanation:
    "`Effect.forkChild` alone puts the child in line. With `startImmediately` it has its first turn within the fork, up to its first wait, and only then does the parent go on: the child's first message comes before the parent's next one.",
  recognise: ({ run }) => {
    const packed = placeOf(run, "order packed")
    return packed !== -1 && packed < placeOf(run, "invoice begun")
  },
}
