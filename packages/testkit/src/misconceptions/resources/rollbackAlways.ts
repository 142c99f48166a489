import { calls } from "@fiberlings/core"
import { interrupted } from "../../expectations/exits.ts"
import { endsOf } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A rollback on every way out, also after the commit. */
export const rollbackAlways: Misconception = {
  id: "rollbackAlways",
  title: "You roll back on every way out, also after the commit.",
  explanation:
    "Some drivers do nothing when a transaction that is committed is rolled back, and then this is a usual pattern. Here, as in many others, the transaction is over after the commit, and ending it twice is a bug. The release is given the Exit: let it choose between the two.",
  recognise: ({ run }) =>
    endsOf(run).join() === "commit" &&
    calls(run, "Database.rollback").some((call) => call.outcome === "defect") &&
    !interrupted(run).holds,
}
