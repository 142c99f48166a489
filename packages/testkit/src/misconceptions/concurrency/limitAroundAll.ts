import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A time-out around everything where it was meant for one part. */
export const limitAroundAll: Misconception = {
  id: "limitAroundAll",
  title: "You put the limit of time around everything, not around the news alone.",
  explanation:
    "A time-out interrupts the whole Effect that it is put around, with all that is under way in it. So the figures were cut off because of the news. Put it around the one call that may be given up.",
  recognise: ({ run, source }) =>
    /\bEffect\.(timeout|race)/.test(source) &&
    calls(run).every((call) => call.outcome !== "failure" && call.outcome !== "defect") &&
    calls(run, "Api.request").some((call) => call.outcome === "interrupt"),
}
