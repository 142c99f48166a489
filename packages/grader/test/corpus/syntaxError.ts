import { Effect } from "effect"

export const answer = Effect.gen(function* () {
  const word = = "hello"
  return word
})
