import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** The whole of several calls tried again, where one of them has failed. */
export const retryAll: Misconception = {
  id: "retryAll",
  title: "You tried the whole route again because of one stop.",
  explanation:
    "That is right for work that counts only as a whole. Here one failure interrupted the calls that still ran, and then all of them were made again, also those that had answered: more work for a service that is too busy already. Put the `Effect.retry` around the single call, inside of what runs at the same time.",
  recognise: ({ run }) => {
    const some = calls(run, "Geocoder.locate")
    return some.some(
      ({ endStep, outcome, subject }) =>
        (outcome === "success" || outcome === "interrupt") &&
        some.some((later) => later.subject === subject && later.startStep > endStep),
    )
  },
}
