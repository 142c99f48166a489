import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A fallback for every error, where only the time-out should have one. */
export const catchAllFallback: Misconception = {
  id: "catchAllFallback",
  title: "You took the fallback for every error, not only when time was up.",
  explanation:
    "That is right where nobody needs to know why. Here a call that was refused now looks like one that was late, and nobody hears of it. Handle the time-out alone: `Effect.timeoutOrElse` sees nothing else, and `Effect.catchTag` takes the one error that you name.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const failed = some.find((call) => call.outcome === "failure" || call.outcome === "defect")
    return (
      resultOf(run) !== undefined &&
      failed !== undefined &&
      some.some((call) => call.startStep > failed.endStep && call.outcome === "success") &&
      /\bEffect\.(catch|catchCause|catchDefect|match\w*|result|option|exit)\b/.test(source) &&
      !/\bEffect\.(race\w*|retry)\b/.test(source)
    )
  },
}
