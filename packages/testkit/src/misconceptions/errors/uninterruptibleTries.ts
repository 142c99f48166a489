import type { Misconception } from "../../Misconception.ts"

/** Tries protected from interruption, as if being interrupted were one more failure. */
export const uninterruptibleTries: Misconception = {
  id: "uninterruptibleTries",
  title: "You made the tries uninterruptible.",
  explanation:
    "That would be right if a try that was cut off left something half done. Here it only asks, and with `Effect.uninterruptible` the program goes on asking and waiting for somebody who has left. An interruption is no failure: `Effect.retry` does not try again after it, and needs no protection.",
  recognise: ({ source }) => /\bEffect\.uninterruptible\b/.test(source),
}
