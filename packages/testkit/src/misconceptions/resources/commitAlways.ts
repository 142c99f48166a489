import { calls } from "@fiberlings/core"
import { endsOf } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A release that commits, whatever has happened. */
export const commitAlways: Misconception = {
  id: "commitAlways",
  title: "You commit whatever has happened.",
  explanation:
    "Closing a connection is the same after every end, and a release that does not look is right for it. A transaction has two ends, and here half an order was made valid. A release is told how the use ended: its second parameter is the Exit.",
  recognise: ({ run, source }) =>
    endsOf(run).join() === "commit" &&
    calls(run, "Database.execute").some((call) => call.outcome !== "success") &&
    calls(run, "Database.rollback").length === 0 &&
    !/\brollback\b/.test(source),
}
