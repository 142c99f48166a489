import { calls } from "@fiberlings/core"
import { failsWith } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** `times` taken for the number of all tries, the first one included. */
export const timesCountsAll: Misconception = {
  id: "timesCountsAll",
  title: "You counted the first try among the `times`.",
  explanation:
    "`times` would be right if it said how often to try. It says how often to try again: the first try happens in any case, and only then the counting begins. So `times: 1` already means two tries. `Schedule.recurs` counts the same way.",
  recognise: ({ run, source }) =>
    failsWith(run, "GeocoderBusy").holds &&
    calls(run).length === 5 &&
    /\btimes\s*:\s*4\b|\brecurs\(\s*4\b/.test(source),
}
