import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** `fiber.interruptUnsafe()` taken for the whole of stopping. */
export const interruptUnsafe: Misconception = {
  id: "interruptUnsafe",
  title: "You asked the fiber to stop and went on at once.",
  explanation:
    "Like `task.cancel()`, or the `abort()` of an AbortController, `interruptUnsafe` only asks; the clean-up takes its time, and nobody waits for it. `yield* Fiber.interrupt(fiber)` asks too, and then waits until the fiber has ended.",
  recognise: ({ run, source }) => {
    const cleanUp = callOf(run, "clean-up")
    const freeSpace = callOf(run, "free space")
    return (
      cleanUp !== undefined &&
      freeSpace !== undefined &&
      freeSpace.startStep < cleanUp.endStep &&
      /\.interruptUnsafe\(/.test(source)
    )
  },
}
