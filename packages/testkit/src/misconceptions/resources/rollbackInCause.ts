import { leftOpen } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import { beganToEnd, seesCause, settling } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A rollback after a look at the Cause or the Exit, as if an interrupted fiber still got to look. */
export const rollbackInCause: Misconception = {
  id: "rollbackInCause",
  title:
    "You look at how the statements ended and roll back then, but an interrupted fiber does not get to look.",
  explanation:
    "`Effect.tapCause`, `Effect.matchCause` and `Effect.exit` do see failures and defects. But when the fiber that runs them is interrupted itself, it skips every step that is left, these too, and runs only its finalizers: what was registered to run on every way out. The release of `Effect.acquireUseRelease` is one, and it is given the Exit.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    leftOpen(run) &&
    !beganToEnd(run) &&
    seesCause.some((name) => effectNames(source).has(name)) &&
    !settling.some((name) => effectNames(source).has(name)),
}
