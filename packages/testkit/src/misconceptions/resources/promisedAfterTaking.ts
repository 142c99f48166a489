import { effectNames } from "../../effectCalls.ts"
import { gained, interruptedBetween } from "../../licences.ts"
import type { Misconception } from "../../Misconception.ts"
import { notes } from "./notedAfterTaking.ts"

/** A finalizer that is registered in the step after the taking. */
export const promisedAfterTaking: Misconception = {
  id: "promisedAfterTaking",
  title: "You promise the giving back one step after the taking.",
  explanation:
    "Nothing stands between the two lines, so it looks as if nothing could happen there. But between any two steps an interruption can arrive: then the licence is taken, and the promise to give it back was never made. Taking and promising have to be one step for the outside: `Effect.acquireUseRelease` and `Effect.acquireRelease` make one of them.",
  recognise: ({ run, source }) => {
    const names = effectNames(source)
    return (
      interruptedBetween(run) &&
      gained(run) < 0 &&
      ["ensuring", "addFinalizer", "onExit"].some((name) => names.has(name)) &&
      !notes(source) &&
      !/ninterruptible|\binterruptible|\bacquire/.test(source)
    )
  },
}
