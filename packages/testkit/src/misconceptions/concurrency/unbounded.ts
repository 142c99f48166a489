import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Everything started at once, where there is a limit. */
export const unbounded: Misconception = {
  id: "unbounded",
  title: "You let all of them start at once.",
  explanation:
    "For a handful of calls that is right. For a long list it leaves the limit to the other side, which gets everything in the same moment and breaks down, or turns you away. A number as `concurrency` holds the rest back: the next one begins when one has ended.",
  recognise: ({ run }) => {
    const some = calls(run)
    return some.length > 2 && mostInFlight(some) === some.length
  },
}
