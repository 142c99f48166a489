import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** The interruption of a fiber put into the background. */
export const forkedInterrupt: Misconception = {
  id: "forkedInterrupt",
  title: "You interrupted in the background, so nobody waited for the end.",
  explanation:
    "To send the word is not enough when the next line needs the work to be over. `Fiber.interrupt` waits until the fiber has ended with its clean-up; a fork around it waits for nothing, and the interruption even begins only at your next pause. Yield `Fiber.interrupt` itself.",
  recognise: ({ run, source }) => {
    const cleanUp = callOf(run, "clean-up")
    const freeSpace = callOf(run, "free space")
    return (
      cleanUp !== undefined &&
      freeSpace !== undefined &&
      freeSpace.startStep < cleanUp.endStep &&
      /\bEffect\.fork\w*\(\s*Fiber\.interrupt|\bFiber\.interrupt\w*\([^()]*\)\.pipe\(\s*Effect\.fork/.test(
        source,
      )
    )
  },
}
