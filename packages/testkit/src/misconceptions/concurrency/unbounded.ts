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
    // What ran alone before, a login for example, has nothing to do with it.
    const alone = some.findIndex((call, index) => call.endStep > (some[index + 1]?.startStep ?? 0))
    const together = some.slice(Math.max(alone, 0))
    return together.length > 2 && mostInFlight(together) === together.length
  },
}
