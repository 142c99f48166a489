import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** The two lists of `Effect.partition` in the wrong order: as they were in Effect 3. */
export const partitionSwapped: Misconception = {
  id: "partitionSwapped",
  title: "You took the two lists of `Effect.partition` for each other.",
  explanation:
    "In Effect 3 the failures came first, and much that is written still says so. In Effect 4 `Effect.partition` gives what has passed first and what has failed second. Names such as `[wrong, right]` prove nothing; the types of the two lists do.",
  recognise: ({ run, source }) => {
    const failed = calls(run).filter((call) => call.outcome === "failure")
    return (
      /\bEffect\.partition\b/.test(source) &&
      run.ending._tag === "Completed" &&
      (failed.length === 0) !== (resultOf(run) !== undefined)
    )
  },
}
