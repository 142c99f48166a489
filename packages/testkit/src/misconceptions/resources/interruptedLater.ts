import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** A time-out that is believed to wait until the work has ended. */
export const interruptedLater: Misconception = {
  id: "interruptedLater",
  title: "You let the copying come to its end after the time-out.",
  explanation:
    "A promise that lost a race runs on, because nobody can stop it. An Effect can be stopped: at the end of its time the copying is interrupted where it stands, and what comes after that line is never reached. Only its clean-up still runs. When does that begin?",
  recognise: ({ run }) => {
    const at = (message: string) => secondOf(run, message)
    return at("files copied") !== undefined
  },
}
