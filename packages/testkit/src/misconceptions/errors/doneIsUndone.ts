import type { Misconception } from "../../Misconception.ts"
import { wrongMessage } from "../../predictions.ts"

/** A call that had succeeded foretold to be cleaned up after as well. */
export const doneIsUndone: Misconception = {
  id: "doneIsUndone",
  title: "You let a copy tidy up that was already done.",
  explanation:
    "A database would undo it: after a rollback nothing of a transaction is left. Here each copy is a fiber of its own, and one that has ended cannot be interrupted any more, so what `Effect.onInterrupt` has registered never runs. Look only at the copies that are under way at the moment of the failure.",
  recognise: ({ run }) => wrongMessage(run) === "notes tidied up",
}
