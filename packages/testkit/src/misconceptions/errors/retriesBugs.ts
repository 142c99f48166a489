import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A defect tried again like a failure. */
export const retriesBugs: Misconception = {
  id: "retriesBugs",
  title: "You asked again after a bug.",
  explanation:
    "That would be right for trouble that passes. A defect is an error that nobody expected, and what is broken in the code is still broken at the next try; whoever could mend it hears of it late or never. `Effect.exit` and `Effect.catchCause` show you failures and defects alike; `Effect.retry`, `Effect.result` and `Effect.catchTag` deal with failures only.",
  recognise: ({ run }) => {
    const tries = calls(run, "Geocoder.locate")
    return tries.some(
      (bug) =>
        bug.outcome === "defect" &&
        tries.some((later) => later.subject === bug.subject && later.startStep > bug.endStep),
    )
  },
}
