import { Effect } from "effect"

export const answer = Effect.fork(Effect.succeed("hello"))
