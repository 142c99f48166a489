import { calls } from "@fiberlings/core"
import { interrupted } from "../../expectations/exits.ts"
import { endsOf } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A commit inside of the use, and a release that rolls back unless the use has succeeded. */
export const commitInUse: Misconception = {
  id: "commitInUse",
  title: "You commit inside of the use, and an interruption came just after it.",
  explanation:
    "When nothing comes between, this works. But the use can be interrupted at any moment, also when the commit is done and the use has not ended yet. Then its Exit is an interruption, and the release rolls back what is already valid. Leave both to the release: it cannot be interrupted, and it chooses once.",
  recognise: ({ run }) =>
    interrupted(run).holds &&
    endsOf(run).join() === "commit" &&
    calls(run, "Database.rollback").some((call) => call.outcome === "defect"),
}
