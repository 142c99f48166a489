// exercise: answer
// expects: output-limit
// says: /stopped after it had printed/
// about: It prints without end.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    for (;;) console.log("x".repeat(10_000))
  })
