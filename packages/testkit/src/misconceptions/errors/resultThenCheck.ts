import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Each failure kept as a value and looked for when all is over. */
export const resultThenCheck: Misconception = {
  id: "resultThenCheck",
  title: "You made each failure a value, and looked at the values when all was over.",
  explanation:
    "That is right where every outcome is wanted. But a failure that has become a value is no failure any more: nothing tells the others to stop, and so you wait for the slowest of them before you look. To stop at the first failure let it be one: without `Effect.result` or `mode`, `Effect.all` and `Effect.forEach` interrupt the others and fail at once.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const failed = some.find((call) => call.outcome === "failure")
    return (
      failed?.end !== undefined &&
      run.elapsed > failed.end &&
      !some.some((call) => call.outcome === "interrupt") &&
      /\bmode\s*:|\bEffect\.(result|exit|option|partition|validate|match)\b|\bFiber\.await(All)?\b/.test(
        source,
      )
    )
  },
}
