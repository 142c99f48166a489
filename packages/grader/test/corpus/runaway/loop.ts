// exercise: answer
// expects: time-limit
// says: /stopped after 1 seconds? of real time/
// about: A loop that never gives anything back.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    for (;;) {}
  })
