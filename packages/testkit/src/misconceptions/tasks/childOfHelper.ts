import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** A child foretold to end with the function that forked it. */
export const childOfHelper: Misconception = {
  id: "childOfHelper",
  title: "You let the child end with the function that forks it.",
  explanation:
    "A `TaskGroup` belongs to a block, and what it has started ends there. A child belongs to a fiber. `inBackground` is only a function that your program calls: it makes no fiber besides the one it forks, so the backup is the program's own child, and lives as long as the program does.",
  recognise: ({ run }) => placeOf(run, "backup done") === -1 && placeOf(run, "good night") !== -1,
}
