import { gained, interruptedBetween } from "../../licences.ts"
import type { Misconception } from "../../Misconception.ts"

/** A finalizer that stands before the taking, or around it. */
export const promisedBeforeTaking: Misconception = {
  id: "promisedBeforeTaking",
  title: "You promise the giving back before anything is taken.",
  explanation:
    "So no licence can be lost, that is true. But a finalizer does not ask whether there is something to give back: interrupted before the taking, it gave back a licence that nobody had taken, and now there is one too many. The promise has to be made exactly when the taking has succeeded: `Effect.acquireUseRelease` sees to that.",
  recognise: ({ run }) => interruptedBetween(run) && gained(run) > 0,
}
