import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A time-out around the join, which stops the waiting and not the fiber that is waited for. */
export const timedJoinOfDetached: Misconception = {
  id: "timedJoinOfDetached",
  title: "You put the limit on the waiting, and the work went on.",
  explanation:
    "A time-out interrupts the Effect that it is put around. Around `Fiber.join` that is only the waiting: the fiber hears nothing of it and keeps working for nobody. Put the time-out around the work itself; then no fork is needed.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    return (
      /\bEffect\.fork\w+\b/.test(source) &&
      /\bEffect\.timeout\w*\b/.test(source) &&
      some.some(
        (late) =>
          late.fiber !== 1 &&
          some.some((call) => call.startStep > late.startStep && call.endStep < late.endStep) &&
          late.outcome !== "failure" &&
          late.outcome !== "defect",
      )
    )
  },
}
