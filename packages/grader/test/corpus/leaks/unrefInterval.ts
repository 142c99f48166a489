// exercise: answer
// expects: leaked | uncontrolled
// says: /./
// about: A timer that the event loop does not count goes on for ever.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    setInterval(() => {}, 1).unref()
    return n * n + 1
  })
