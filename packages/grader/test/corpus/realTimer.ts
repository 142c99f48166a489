import { Effect } from "effect"

export const answer = Effect.promise(
  () => new Promise((resolve) => setTimeout(() => resolve("hello"), 50)),
)
