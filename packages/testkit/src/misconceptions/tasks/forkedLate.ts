import { calls, fibers, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A fork that stands behind work for which it need not wait. */
export const forkedLate: Misconception = {
  id: "forkedLate",
  title: "You forked only after you had waited for something else.",
  explanation:
    "A fork starts work when its line is reached, not earlier. Each `yield*` above it was waited for first, and only what stands between the fork and the join runs beside the forked work. Fork before the first line that waits.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const [firstFork] = fibers(run).filter((fiber) => fiber.parent === 1)
    return (
      /\bEffect\.fork\w+\b/.test(source) &&
      !/\bEffect\.(all|forEach|race|timeout)/.test(source) &&
      mostInFlight(some) > 1 &&
      firstFork !== undefined &&
      some.some((call) => call.fiber === 1 && call.endStep < firstFork.startStep)
    )
  },
}
