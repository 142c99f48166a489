import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { stockSteps } from "../../stockSteps.ts"

/** A scope, or a use, around the taking alone. */
export const givenBackTooEarly: Misconception = {
  id: "givenBackTooEarly",
  title: "You gave the licence back before the work had begun.",
  explanation:
    "`Effect.scoped` runs what it wraps and then gives back. `Effect.acquireUseRelease` gives back as soon as its second function has ended. Here that is right after the taking, and the work runs without a licence. Make the work a part of it: then the licence comes back when the work has ended.",
  recognise: ({ run, source }) => {
    const [work] = calls(run, "Api.request")
    const before = stockSteps(run).filter(({ step }) => work !== undefined && step < work.startStep)
    const counts = before.map(({ after }) => after)
    return (
      counts.length >= 3 &&
      Math.min(...counts) < (counts[0] ?? 0) &&
      counts.at(-1) === counts[0] &&
      /\bEffect\s*\.\s*(?:scoped|acquireUseRelease)\b/.test(source)
    )
  },
}
