import type { Misconception } from "../../Misconception.ts"
import { placeOf } from "../../predictions.ts"

/** A parent foretold to have ended before its children have cleaned up. */
export const endBeforeCleanUp: Misconception = {
  id: "endBeforeCleanUp",
  title: "You let the shift be over before its child had cleaned up.",
  explanation:
    "A promise is settled by its last line, whatever else is still going on. A fiber has ended only when its children have: it interrupts them and waits for their clean-up. Who joins it waits for that as well, here for the tidying.",
  recognise: ({ run }) =>
    placeOf(run, "shift over") !== -1 && placeOf(run, "tidying done") > placeOf(run, "shift over"),
}
