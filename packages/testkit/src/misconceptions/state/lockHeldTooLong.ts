import { calls, fibers, oneAfterAnother } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A lock held across a wait that has nothing to do with what it protects. */
export const lockHeldTooLong: Misconception = {
  id: "lockHeldTooLong",
  title: "You held the lock while the receipt was on its way.",
  explanation:
    "Now no sale is lost, that is true. But whoever asks for the lock waits as long as it is held, and so the second customer waits for the first one's receipt. A lock is for what fibers share: here that is the stock, and no receipt. Let go of the lock before you wait for anything else.",
  recognise: ({ run, source }) => {
    const receipts = calls(run, "Api.fetch")
    const [first, second] = receipts
    const other = fibers(run).find(({ fiber }) => fiber === second?.fiber)
    return (
      /\bSemaphore\b/.test(source) &&
      oneAfterAnother(receipts) &&
      first !== undefined &&
      other !== undefined &&
      other.fiber !== first.fiber &&
      other.startStep < first.endStep &&
      waitedForOthers(run.trace.events, other.fiber, first.endStep)
    )
  },
}

type Events = Parameters<Misconception["recognise"]>[0]["run"]["trace"]["events"]

/** The last thing that the fiber did before this step was to wait for another fiber. */
const waitedForOthers = (events: Events, fiber: number, step: number): boolean => {
  const last = events.findLast((event) => event.fiber === fiber && event.step < step)
  return last?._tag === "FiberWaits" && last.on === "effect"
}
