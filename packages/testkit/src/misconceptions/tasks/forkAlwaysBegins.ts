import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** The last child foretold to begin, though its parent ends at once. */
export const forkAlwaysBegins: Misconception = {
  id: "forkAlwaysBegins",
  title: "You let a child begin whose parent ended at once.",
  explanation:
    "A child has its first turn only when its parent waits or yields. After the last fork the parent does neither: it logs and ends. The child is interrupted before it has done anything, so none of its messages comes.",
  recognise: ({ run }) =>
    placeOf(run, "newsletter begun") !== -1 && placeOf(run, "newsletter sent") === -1,
}
