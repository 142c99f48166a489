// exercise: answer
// expects: leaked | uncontrolled
// says: /./
// about: A timer goes on for ever after the answer.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    setInterval(() => {}, 1000)
    return n * n + 1
  })
