import { calls } from "@fiberlings/core"
import { leftOpen } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import { beganToEnd } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** What shall become of a transaction is settled only after it has begun. */
export const settledAfterBegin: Misconception = {
  id: "settledAfterBegin",
  title: "You settle what becomes of the transaction only after it has begun.",
  explanation:
    "Once `Effect.onExit` or a finalizer is in place, it runs on every way out. But an interruption can arrive just after the beginning and before the next step, and then there is a transaction that nobody will end. `Effect.acquireUseRelease` and `Effect.acquireRelease` leave no such gap: while they begin they cannot be interrupted, and when they can again, the end is already settled.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    leftOpen(run) &&
    !beganToEnd(run) &&
    calls(run, "Database.execute").length === 0 &&
    ["ensuring", "onError", "onExit", "addFinalizer"].some((name) =>
      effectNames(source).has(name),
    ) &&
    !["acquireRelease", "acquireUseRelease", "uninterruptible", "uninterruptibleMask"].some(
      (name) => effectNames(source).has(name),
    ),
}
