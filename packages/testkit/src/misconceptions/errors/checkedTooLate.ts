import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** The failure comes, but what it should have prevented has been done. */
export const checkedTooLate: Misconception = {
  id: "checkedTooLate",
  title: "You failed, but only after the call that must not be made.",
  explanation:
    "In a transaction that is rolled back at the end the order would not matter. But a failure undoes nothing: what ran before it has happened, here in somebody else's system. Each `yield*` is done when the next line begins, so look first, fail if you must, and call afterwards.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.every((reason) => reason._tag === "Fail") &&
    calls(run).some((call) => call.outcome === "success"),
}
