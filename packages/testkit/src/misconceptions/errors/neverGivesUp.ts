import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Trying again without a limit. */
export const neverGivesUp: Misconception = {
  id: "neverGivesUp",
  title: "Your program never gives up.",
  explanation:
    "A schedule such as `Schedule.exponential` says how long to wait before the next try; it has no end of its own. As long as the service is busy, the program goes on asking, and whoever waits for it waits in vain. Say how many further tries there may be: with `times`, or with a schedule that ends.",
  recognise: ({ run, source }) =>
    calls(run, "Geocoder.locate").length > 8 &&
    /\bSchedule\.(exponential|fibonacci|spaced|fixed)\b/.test(source) &&
    !/\b(times|recurs|take|upTo|during)\b/.test(source),
}
