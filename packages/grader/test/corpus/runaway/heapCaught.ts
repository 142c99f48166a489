// exercise: answer
// expects: memory-limit | failed | time-limit
// says: /./
// about: Too long a text is an error that can be caught, and so it goes on.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    let text = "x"
    for (;;) {
      try {
        text += text
        text.indexOf("y")
      } catch {
        text = "x"
      }
    }
  })
