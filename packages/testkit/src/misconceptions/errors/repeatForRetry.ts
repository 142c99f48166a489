import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** `Effect.repeat` taken for `Effect.retry`. */
export const repeatForRetry: Misconception = {
  id: "repeatForRetry",
  title: "You repeated the successes where the failures should be tried again.",
  explanation:
    "`Effect.repeat` runs something again as long as it succeeds, and stops at the first failure: right for a heartbeat, or for asking whether something is ready. Here it is the other way round. `Effect.retry` runs something again as long as it fails; both take the same schedules.",
  recognise: ({ run, source }) => {
    const outcomes = calls(run, "Geocoder.locate").map((call) => call.outcome)
    return (
      /\bEffect\.repeat\b/.test(source) &&
      !/\bEffect\.retry/.test(source) &&
      (outcomes.indexOf("success") < outcomes.length - 1 || outcomes.at(-1) === "failure")
    )
  },
}
