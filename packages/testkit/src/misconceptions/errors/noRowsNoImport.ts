import { calls, type Value } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** How an import ended, read off the number that it answers with. */
export const noRowsNoImport: Misconception = {
  id: "noRowsNoImport",
  title: "You took an import of no rows for one that failed.",
  explanation:
    "A number that cannot be an answer may stand for a failure. But a file may hold no rows, and then 0 is the answer of an import that worked; in an `if` it counts as false, like `undefined`. Let the two ends stay apart as Effect has them: answer the success in `Effect.map` or `Effect.match`, or ask a Result or an Exit which of the two it is.",
  recognise: ({ run }) => {
    const result = resultOf(run)
    const reports = result?._tag === "Array" ? result.items : []
    const customers = reports.map((report) => textIn(report, "customer"))
    const worked = calls(run, "Api.request").filter((call) => call.outcome === "success")
    const denied = worked.filter((call) =>
      reports.some(
        (report) =>
          textIn(report, "customer") === call.subject && textIn(report, "status") === "refused",
      ),
    )
    return new Set(customers).size === reports.length && denied.length === 1 && worked.length > 1
  },
}

const textIn = (report: Value, name: string): string | undefined => {
  if (report._tag !== "Record") return undefined
  const value = report.fields.find(([field]) => field === name)?.[1]
  return value?._tag === "String" ? value.value : undefined
}
