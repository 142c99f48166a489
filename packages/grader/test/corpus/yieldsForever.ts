import { Effect } from "effect"

export const answer = Effect.forever(Effect.yieldNow)
