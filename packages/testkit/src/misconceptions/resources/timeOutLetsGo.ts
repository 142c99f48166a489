import type { Misconception } from "../../Misconception.ts"
import { secondOf, wrongMessage } from "../../predictions.ts"

/** A time-out that is believed to go on at once, with the clean-up behind its back. */
export const timeOutLetsGo: Misconception = {
  id: "timeOutLetsGo",
  title: "You went on at the time-out, before the clean-up was done.",
  explanation:
    "A time-out sounds like a promise to be done by then. It is only the moment of the interruption: `Effect.timeoutOption` interrupts the work and waits until it has ended, with all its releases. So the disk is unplugged when nobody uses it any more, and a time-out of 5 seconds can take longer than 5 seconds.",
  recognise: ({ run }) => {
    const at = (message: string) => secondOf(run, message)
    return (
      at("disk unplugged") === 5 &&
      wrongMessage(run) === "disk unplugged" &&
      ((at("target closed") ?? 0) > 5 || (at("source closed") ?? 0) > 5)
    )
  },
}
