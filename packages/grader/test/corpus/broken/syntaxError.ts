// exercise: answer
// expects: does-not-compile
// says: /cannot be loaded[\s\S]*Expression expected[\s\S]*line 10/
// about: It is no program.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.gen(function* () {
    const square = = n * n
    return square + 1
  })
