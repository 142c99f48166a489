import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A detached fiber for what must not be interrupted. */
export const detachedPair: Misconception = {
  id: "detachedPair",
  title: "You detached the two steps, and your program ended before they were done.",
  explanation:
    "A detached fiber is not hit by the interruption, that is true. But nor does anybody wait for it: your program ends in the middle of the charge, and if the process ends with it, the record is lost after all. `Effect.uninterruptible` keeps the steps in your own fiber, and the interruption waits until they are done.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    calls(run).some(
      ({ end, fiber, subject }) =>
        end === undefined &&
        run.leaked.includes(fiber) &&
        (subject === "charge" || subject === "record"),
    ) &&
    effectNames(source).has("forkDetach"),
}
