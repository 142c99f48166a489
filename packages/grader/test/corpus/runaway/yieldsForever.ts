// exercise: answer
// expects: time-limit
// says: /stopped after 100000 steps/
// about: It lets others go first for ever, and there is nobody.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.forever(Effect.yieldNow)
