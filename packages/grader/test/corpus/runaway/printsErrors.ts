// exercise: answer
// expects: output-limit
// says: /stopped after it had printed/
// about: It prints without end where errors go, a letter at a time.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    for (;;) process.stderr.write("x".repeat(1000))
  })
