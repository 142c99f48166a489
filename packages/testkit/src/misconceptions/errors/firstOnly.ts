import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** The first failure told, where all of them were wanted. */
export const firstOnly: Misconception = {
  id: "firstOnly",
  title: "You stopped at the first failure, so nobody learns of the others.",
  explanation:
    "Where one failure makes the rest useless, this is what one wants, and `Effect.all` and `Effect.forEach` do it unless told otherwise: they interrupt what still runs and fail with the first error. Here the others have news of their own: let all of them finish, and fail only then.",
  recognise: ({ run }) => {
    const some = calls(run)
    const failed = some.find((call) => call.outcome === "failure")
    const cutOff = some.filter((call) => call.outcome === "interrupt")
    return (
      run.ending._tag === "Completed" &&
      run.ending.exit._tag === "Failure" &&
      failed?.end !== undefined &&
      cutOff.length > 0 &&
      cutOff.every((call) => call.end === failed.end)
    )
  },
}
