import { Effect } from "effect"

export const answer = Effect.sync(() => process.exit(0))
