import { type Call, calls, type Run } from "@fiberlings/core"
import { mentions } from "../../mentions.ts"
import type { Misconception } from "../../Misconception.ts"

/** Errors put into a list by each check itself, at the moment when it fails. */
export const collectedAsTheyCame: Misconception = {
  id: "collectedAsTheyCame",
  title: "You collected the errors in the order in which they came.",
  explanation:
    "One after another, the checks would fill a list in the order of the form. At the same time, the quickest one is first: the list is in the order of the answers, and another one tomorrow. What `Effect.forEach` collects stands in the order of its input, whatever the order of the answers.",
  recognise: ({ run }) => {
    const failed = calls(run).filter((call) => call.outcome === "failure")
    const asEnded = failed.toSorted((a, b) => a.endStep - b.endStep)
    return (
      failed.length > 1 &&
      isNamed(run, asEnded) &&
      asEnded.some((call, index) => call !== failed[index])
    )
  },
}

/** The program failed with an error that holds a list of just these subjects, in this order. */
const isNamed = (run: Run, some: ReadonlyArray<Call>): boolean => {
  if (run.ending._tag !== "Completed" || run.ending.exit._tag !== "Failure") return false
  return run.ending.exit.reasons.some((reason) => {
    if (reason._tag !== "Fail" || reason.error._tag !== "Instance") return false
    return reason.error.fields.some(
      ([, list]) =>
        list._tag === "Array" &&
        list.items.length === some.length &&
        list.items.every((item, index) => mentions(item, some[index]?.subject ?? "")),
    )
  })
}
