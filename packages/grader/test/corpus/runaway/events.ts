// exercise: answer
// expects: time-limit | memory-limit | output-limit | protocol-violation
// says: /./
// about: A run with a million events: the report of it must not grow without end.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.as(
    Effect.forEach(Array.from({ length: 1_000_000 }), () => Effect.withSpan(Effect.void, "x")),
    n * n + 1,
  )
