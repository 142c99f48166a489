import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** Protecting the use from interruption together with the opening and the closing. */
export const allUninterruptible: Misconception = {
  id: "allUninterruptible",
  title: "You made the work in the middle uninterruptible too.",
  explanation:
    "Then nothing can come between the opening and the closing, that is true. But now an interruption has to wait until that work is done, and keeps a connection busy for a result that nobody wants any more. Only the opening and the closing need this protection; `Effect.acquireUseRelease` gives it to these two and leaves the use interruptible.",
  recognise: ({ run, source }) => {
    const opener = calls(run, "Database.open")[0]?.fiber
    const all = calls(run).filter((call) => worksInTheMiddle.has(call.service))
    // A worker beside the work may be stopped all the same.
    const own = all.filter((call) => call.fiber === opener)
    const works = own.length > 0 ? own : all
    return (
      interrupted(run).holds &&
      works.length > 0 &&
      works.every((call) => call.outcome === "success") &&
      ["uninterruptible", "uninterruptibleMask"].some((name) => effectNames(source).has(name))
    )
  },
}

const worksInTheMiddle = new Set(["Database.query", "Database.execute"])
