import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** A grandchild foretold to outlive the child that forked it. */
export const grandchildSurvives: Misconception = {
  id: "grandchildSurvives",
  title: "You let the grandchild outlive its parent.",
  explanation:
    "You were right that the program itself goes on for long. But a fiber belongs to the fiber that has forked it, and to no other: the stocktaking belongs to the shift. When the shift has done its last line, the stocktaking is interrupted, and does not pass on to the program.",
  recognise: ({ run }) => placeOf(run, "stocktaking done") !== -1,
}
