import { effectNames } from "../../effectCalls.ts"
import { gained, interruptedBetween } from "../../licences.ts"
import type { Misconception } from "../../Misconception.ts"

/** `uninterruptible` around the taking alone. */
export const uninterruptibleTakingOnly: Misconception = {
  id: "uninterruptibleTakingOnly",
  title: "You protected the taking, but not the moment after it.",
  explanation:
    "An uninterruptible part runs to its end, that is true. An interruption that arrives meanwhile waits at that end, and strikes before the next step: just there, where the licence is taken and its return is not promised yet. The promise belongs into the same uninterruptible part as the taking. `Effect.acquireUseRelease` does that.",
  recognise: ({ run, source }) => {
    const names = effectNames(source)
    return (
      interruptedBetween(run) &&
      gained(run) < 0 &&
      names.has("uninterruptible") &&
      ["ensuring", "addFinalizer", "onExit"].some((name) => names.has(name)) &&
      !names.has("uninterruptibleMask") &&
      !/\binterruptible|\bacquire/.test(source)
    )
  },
}
