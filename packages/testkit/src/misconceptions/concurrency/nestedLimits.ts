import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A limit inside of a limit, taken for the same limit said twice. */
export const nestedLimits: Misconception = {
  id: "nestedLimits",
  title: "You put a limit inside of a limit, and they multiplied.",
  explanation:
    "`concurrency` counts what its own `forEach` has under way, and knows nothing of what goes on in there. Two outside and two inside are up to four at the same time. For one limit, have one list and one `concurrency`.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const most = mostInFlight(some)
    return most > 2 && most < some.length && (source.match(/\bconcurrency\b/g)?.length ?? 0) > 1
  },
}
