import type { Run } from "@fiberlings/core"
import { stockSteps } from "./stockSteps.ts"

/** How many more of a stock there are at the end of a run than at its beginning: -1 for one lost. */
export const gained = (run: Run): number => {
  const steps = stockSteps(run)
  return (steps.at(-1)?.after ?? 0) - (steps[0]?.after ?? 0)
}

/** The run was interrupted before one of its operations. */
export const interruptedBetween = (run: Run): boolean =>
  run.trace.events.some((event) => event._tag === "ProgramInterrupted")
