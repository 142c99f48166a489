// exercise: answer
// expects: does-not-compile
// says: /cannot be loaded/
// about: It ends in the middle of a text.

import { Effect } from "effect"

export const answer = (n: number) => Effect.succeed(`${n * n + 1
