// exercise: answer
// expects: time-limit | memory-limit
// says: /never ends|stopped after|memory/
// about: Each fiber starts two others.

import { Effect } from "effect"

const two: Effect.Effect<void> = Effect.flatMap(Effect.yieldNow, () =>
  Effect.all([two, two], { concurrency: "unbounded", discard: true }),
)
export const answer = (n: number) => Effect.as(two, n)
