import { Effect } from "effect"

export const answer = Effect.never
