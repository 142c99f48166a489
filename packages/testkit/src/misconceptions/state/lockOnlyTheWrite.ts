import type { Misconception } from "../../Misconception.ts"
import { lockingOf } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** A lock around the write alone, as if two writes at once were the danger. */
export const lockOnlyTheWrite: Misconception = {
  id: "lockOnlyTheWrite",
  title: "You locked the writing, and read outside of the lock.",
  explanation:
    "That would be enough if two writes could damage each other. They cannot: a write is one step. What goes wrong is that the number grows old between reading and writing, and your lock begins only after the read. Reading and writing belong under the same lock, held once. For a single number you need none: `getAndUpdate` is one step.",
  recognise: ({ run, source }) =>
    staleWrites(run).some(({ write }) => write.operation === "set") && lockingOf(source).onlyWrites,
}
