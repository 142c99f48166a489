import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** A time limit on the wait for a clean-up. */
export const cleanUpTimeLimit: Misconception = {
  id: "cleanUpTimeLimit",
  title: "You put a time limit on the wait for the clean-up.",
  explanation:
    "That would be right where the next line does not need the clean-up. Here it does, and the clean-up took longer than your limit: the wait ended, the clean-up went on, and the next line came too soon. `Fiber.interrupt` without a limit waits exactly until the clean-up has ended.",
  recognise: ({ run, source }) => {
    const cleanUp = callOf(run, "clean-up")
    const freeSpace = callOf(run, "free space")
    return (
      cleanUp !== undefined &&
      freeSpace !== undefined &&
      freeSpace.startStep < (cleanUp.endStep ?? Number.POSITIVE_INFINITY) &&
      /\bEffect\.timeout\w*\(\s*Fiber\.interrupt|\bFiber\.interrupt\w*\([^()]*\)\.pipe\(\s*Effect\.timeout/.test(
        source,
      )
    )
  },
}
