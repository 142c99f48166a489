import { leftOpen } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { dies, interrupted } from "../../expectations/exits.ts"
import { beganToEnd, seesCause, settling } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A rollback where a typed failure is handled, as if a program could end badly in no other way. */
export const rollbackOnFailureOnly: Misconception = {
  id: "rollbackOnFailureOnly",
  title: "You roll back after a failure, but a program can end badly in other ways.",
  explanation:
    "That would be enough if every error stood in the type. `Effect.tapError`, `Effect.catch`, `Effect.result` and their relatives see only those errors. A defect (a bug) and an interruption go past them, and the transaction stays open. Look for something that sees every end: the release of `Effect.acquireUseRelease` is given the Exit.",
  recognise: ({ run, source }) =>
    (dies(run).holds || interrupted(run).holds) &&
    leftOpen(run) &&
    !beganToEnd(run) &&
    /\brollback\b/.test(source) &&
    onFailure.some((name) => effectNames(source).has(name)) &&
    ![...seesCause, ...settling].some((name) => effectNames(source).has(name)),
}

const onFailure = [
  "catch",
  "catchTag",
  "catchTags",
  "match",
  "matchEffect",
  "result",
  "tapError",
  "tapErrorTag",
]
