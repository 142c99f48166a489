// exercise: answer
// expects: output-limit | time-limit
// says: /stopped after/
// about: Effect's own logger can print without end too.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.forever(Effect.log("x".repeat(10_000)))
