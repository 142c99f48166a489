import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Every failure tried again, also one that stays the same however often one asks. */
export const retriesTheHopeless: Misconception = {
  id: "retriesTheHopeless",
  title: "You asked again although the answer could only be the same.",
  explanation:
    "Trying again helps against trouble that passes. An address that does not exist will not exist a second later either; trying again only lets somebody wait longer for the bad news. Say which errors are worth another try: the options of `Effect.retry` take a `while`.",
  // Asked only where the address does not exist at first, and does after one try too many.
  // Asked only where the address does not exist at first, and does after one try too many.
  recognise: ({ run }) => {
    const some = calls(run, "Geocoder.locate")
    return some.some(
      ({ endStep, outcome, subject }) =>
        outcome === "failure" &&
        some.some(
          (later) =>
            later.subject === subject && later.startStep > endStep && later.outcome === "success",
        ),
    )
  },
}
