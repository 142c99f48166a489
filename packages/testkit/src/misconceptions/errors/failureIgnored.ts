import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** A failure foretold to change nothing. */
export const failureIgnored: Misconception = {
  id: "failureIgnored",
  title: "You let the backup be complete although a copy failed.",
  explanation:
    "An error code that nobody looks at changes nothing; a failure is not of that kind. It leaves the Effect that failed and then everything around it, until something handles it. After `Effect.all` has failed, the line that follows it in the generator is not reached.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const at = (wanted: string) => lines.find(([, message]) => message === wanted)?.[0]
    return at("backup complete") !== undefined
  },
}
