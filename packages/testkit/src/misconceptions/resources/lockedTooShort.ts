import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"

/** A worker that comes into the scope after what it protects, and so is stopped before it. */
export const lockedTooShort: Misconception = {
  id: "lockedTooShort",
  title: "You stop renewing the lock while the transaction still needs it.",
  explanation:
    "While the customers are moved, it makes no difference which of the two came first. It makes one at the end: a scope undoes things in the reverse of their order, so what came last is stopped first, and the transaction takes its time to end. What has to last longer comes into the scope earlier.",
  recognise: ({ run, source }) => {
    const ends = calls(run).filter(({ service }) =>
      ["Database.commit", "Database.rollback"].includes(service),
    )
    const opener = calls(run, "Database.open")[0]?.fiber
    return (
      effectNames(source).has("forkScoped") &&
      ends.length === 1 &&
      ends[0]?.outcome === "success" &&
      calls(run, "Database.query").some((query) => query.fiber !== opener) &&
      calls(run, "Database.query").every((query) => query.endStep < (ends[0]?.startStep ?? 0))
    )
  },
}
