import { calls, mostInFlight } from "@fiberlings/core"
import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** A `concurrency` on the inner list, and none around it. */
export const concurrencyInsideOnly: Misconception = {
  id: "concurrencyInsideOnly",
  title: "You loaded the figures side by side, and the news only before or after them.",
  explanation:
    "Each `Effect.all` and `Effect.forEach` goes by its own `concurrency` alone. A number on the inner list says how many figures are under way; what stands around the list still does one thing after another. Say there, too, that both run at the same time.",
  recognise: ({ run, source }) => {
    const news = callOf(run, "news")
    const figures = calls(run, "Api.request")
    return (
      news !== undefined &&
      mostInFlight(figures) === 2 &&
      (figures.every((call) => call.endStep < news.startStep) ||
        figures.every((call) => call.startStep > news.endStep)) &&
      /\bconcurrency\b/.test(source)
    )
  },
}
