import type { Misconception } from "../../Misconception.ts"
import { lockingOf } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** A lock around each step, let go in between. */
export const lockEachStep: Misconception = {
  id: "lockEachStep",
  title: "You let go of the lock between reading and writing.",
  explanation:
    "Everything that touches the stock is locked, so it looks safe. But each step alone needs no lock; what needs one is the time from the read to the write, and just there yours is free, and the other till takes it. Hold the lock once, around both. For a single number you need none: `getAndUpdate` is one step.",
  recognise: ({ run, source }) => staleWrites(run).length > 0 && lockingOf(source).each,
}
