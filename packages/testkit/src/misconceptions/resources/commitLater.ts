import { calls } from "@fiberlings/core"
import { leftOpen } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import { endsOf } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A commit as a step of its own, with room for an interruption before it. */
export const commitLater: Misconception = {
  id: "commitLater",
  title: "You commit in a step of its own, and the interruption came before it.",
  explanation:
    "Every bad end of the statements is covered. After a good end that cover is over, and your commit is a step like any other: an interruption at that moment skips it, and the transaction stays open. Let one finalizer choose between the commit and the rollback; then there is no room between them.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    // A commit in the finalizer that may be interrupted is skipped too.
    !effectNames(source).has("interruptible") &&
    leftOpen(run) &&
    endsOf(run).length === 0 &&
    calls(run, "Database.execute").length > 0 &&
    calls(run, "Database.execute").every((call) => call.outcome === "success") &&
    calls(run, "Database.rollback").length === 0,
}
