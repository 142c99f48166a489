// exercise: answer
// expects: crashed
// says: /too late/
// about: An error is thrown where nobody waits for it.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    queueMicrotask(() => {
      throw new Error("too late")
    })
    return n * n + 1
  })
