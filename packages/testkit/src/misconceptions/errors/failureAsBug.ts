import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Every end that is no success taken for a bug. */
export const failureAsBug: Misconception = {
  id: "failureAsBug",
  title: "You took a failure that is to be expected for a bug.",
  explanation:
    "Where all errors are exceptions, one that reaches the top is a bug. Here the Effect says in its type how it may fail, and such a failure is ordinary: somebody else's system says no. It is in the Cause as a failure, a bug as a defect: `Cause.hasDies` tells them apart.",
  recognise: ({ run }) => {
    const some = calls(run)
    const failed = some.find((call) => call.outcome === "failure")
    return (
      failed !== undefined &&
      !some.some((call) => call.outcome === "defect") &&
      some.some((call) => call.service === "Api.fetch" && call.startStep > failed.endStep)
    )
  },
}
