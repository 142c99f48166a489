import { Effect } from "effect"

export const answer = Effect.sync((): string => {
  throw new Error("inside")
})
