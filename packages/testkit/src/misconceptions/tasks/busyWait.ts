import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** Looking again and again whether a fiber has ended. */
export const busyWait: Misconception = {
  id: "busyWait",
  title: "You looked again and again whether the fiber had ended.",
  explanation:
    "Such a loop finds out in the end, but late: only at its next look. Without a pause it is no better, for it keeps the processor at work just to look. `Fiber.join` puts your fiber to rest until the other one has ended, wakes it at that moment, and gives you the result; `awaitEmpty` does the same for a whole set.",
  recognise: ({ run, source }) => {
    const pauses = ownSleeps(run).filter((sleep) => sleep.fiber === 1 && sleep.slept)
    return (
      /\bEffect\.fork\w+\b|\bFiber(Set|Map|Handle)\.run\b/.test(source) &&
      /\b(while|for|repeat\w*|retry\w*|forever)\b/.test(source) &&
      (run.ending._tag === "Livelocked" || pauses.length > 0) &&
      (/\bpollUnsafe\b|\bFiber(Set|Map)\.size\b/.test(source) || pauses.length >= 3)
    )
  },
}
