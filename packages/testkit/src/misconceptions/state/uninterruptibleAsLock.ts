import type { Misconception } from "../../Misconception.ts"
import { isUninterruptibleTogether, keepsApart } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** "Uninterruptible" read as "undivided". */
export const uninterruptibleAsLock: Misconception = {
  id: "uninterruptibleAsLock",
  title: "You made reading and writing uninterruptible, and others still came in between.",
  explanation:
    "The word sounds like it, but interrupting a fiber means to end it before it has finished, and that is all that `Effect.uninterruptible` prevents. Other fibers get their turns as before, between any two steps. What nobody shall come in between has to be one step: `update` or `getAndUpdate`.",
  recognise: ({ run, source }) =>
    staleWrites(run).some(({ write }) => write.operation === "set") &&
    !keepsApart(source) &&
    isUninterruptibleTogether(source),
}
