import { calls, oneAfterAnother } from "@fiberlings/core"
import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** A `concurrency` around both pieces, and none on the list that is one of them. */
export const concurrencyOutsideOnly: Misconception = {
  id: "concurrencyOutsideOnly",
  title: "You loaded the news beside the figures, and the figures one after another.",
  explanation:
    "A number on the outer list says how many of its own items are under way: here the news and, as one item, all the figures. It does not reach into that item. The list inside goes by its own `concurrency`, and without one it does one thing after another.",
  recognise: ({ run, source }) => {
    const news = callOf(run, "news")
    const figures = calls(run, "Api.request")
    if (news === undefined || !oneAfterAnother(figures)) return false
    // With the news done, one limit for all would have a place for two of the figures.
    const alone = figures.filter(({ startStep }) => startStep > news.endStep)
    return (
      alone.length > 1 &&
      figures.some((call) => call.startStep < news.endStep && news.startStep < call.endStep) &&
      /\bconcurrency\b/.test(source)
    )
  },
}
