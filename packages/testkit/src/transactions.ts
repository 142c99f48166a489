import { calls, type Run } from "@fiberlings/core"
import { finalizing } from "./closing.ts"

export type TransactionEnd = "commit" | "rollback"

/** How the transaction of this name (or every one) was ended: what was begun of it and went through. */
export const endsOf = (run: Run, name?: string): ReadonlyArray<TransactionEnd> =>
  calls(run).flatMap(({ outcome, service, subject }) => {
    if (outcome !== "success" || (name !== undefined && subject !== name)) return []
    if (service === "Database.commit") return ["commit"]
    return service === "Database.rollback" ? ["rollback"] : []
  })

/** The statements that went through, in the order in which they began. */
export const executed = (run: Run): ReadonlyArray<string> =>
  calls(run, "Database.execute")
    .filter((call) => call.outcome === "success")
    .map((call) => call.subject)

/** Somebody has begun to commit or to roll back, whatever came of it. */
export const beganToEnd = (run: Run): boolean =>
  calls(run, "Database.commit").length > 0 || calls(run, "Database.rollback").length > 0

/** Effect's functions that show defects as well as failures, but not the fiber's own interruption. */
export const seesCause = [
  "catchCause",
  "exit",
  "matchCause",
  "matchCauseEffect",
  "sandbox",
  "tapCause",
] as const

/** Effect's functions that can end a transaction on every way out; a scope alone ends none. */
export const settling = finalizing.filter((name) => !name.startsWith("scope"))
