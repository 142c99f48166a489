import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"

/** Protecting each statement of a transaction, as if it stood alone. */
export const writeUninterruptible: Misconception = {
  id: "writeUninterruptible",
  title: "You made the write uninterruptible, so an interruption has to wait for it.",
  explanation:
    "For a write that stands alone, that keeps it from being cut in half. In a transaction nothing stays half done: the rollback undoes what was written, whole or not. So whoever interrupts waits here for a row that nobody will keep. Protect the begin and the end of the transaction, which `Effect.acquireRelease` does, and leave what lies between interruptible.",
  recognise: ({ run, source }) => {
    const at = run.trace.events.find((event) => event._tag === "ProgramInterrupted")?.at
    return (
      at !== undefined &&
      effectNames(source).has("uninterruptible") &&
      calls(run, "Database.commit").length === 0 &&
      calls(run, "Database.execute").every((call) => call.start <= at) &&
      calls(run, "Database.execute").some(
        (call) => (call.end ?? 0) > at && call.outcome === "success",
      )
    )
  },
}
