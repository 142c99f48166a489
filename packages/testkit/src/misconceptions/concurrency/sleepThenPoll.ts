import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** Sleeping for the whole limit, and looking afterwards what has come. */
export const sleepThenPoll: Misconception = {
  id: "sleepThenPoll",
  title: "You slept for the whole limit, and looked only then whether there was an answer.",
  explanation:
    "That finds out whether the answer came in time. But a sleep is over when its time is over, not when the answer is there: the quickest answer waits as long as none at all. A time-out waits for both at once, for the answer and for the clock, and goes on with whichever comes first.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    return (
      /\bEffect\.fork\w+\b/.test(source) &&
      !/\bEffect\.(timeout|race)/.test(source) &&
      !/\b(while|repeat\w*|retry\w*|forever)\b/.test(source) &&
      ownSleeps(run).some(
        (sleep) =>
          sleep.fiber === 1 &&
          sleep.slept &&
          some.some(
            (call) => call.fiber !== 1 && call.end !== undefined && call.end < sleep.milliseconds,
          ),
      )
    )
  },
}
