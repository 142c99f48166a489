import { Effect } from "effect"

export const answer = Effect.sync(() => {
  for (;;) console.log("x".repeat(10_000))
})
