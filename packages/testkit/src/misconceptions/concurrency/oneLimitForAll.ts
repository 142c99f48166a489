import { calls, mostInFlight } from "@fiberlings/core"
import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** One list with one limit for calls that only partly share it. */
export const oneLimitForAll: Misconception = {
  id: "oneLimitForAll",
  title: "You gave one limit to all, so that the news takes a place of the figures.",
  explanation:
    "That is right where all calls go to the same server. Here the limit is for the figures alone: the news waits for a free place, or a team waits for the news. Two `Effect.all` or `forEach`, one in the other, each keep a limit of their own.",
  recognise: ({ run, source }) => {
    const news = callOf(run, "news")
    const figures = calls(run, "Api.request")
    return (
      news !== undefined &&
      figures.length > 2 &&
      mostInFlight([...figures, news].toSorted((a, b) => a.startStep - b.startStep)) === 2 &&
      figures.some((call) => call.startStep < news.endStep && news.startStep < call.endStep) &&
      /\bconcurrency\b/.test(source)
    )
  },
}
