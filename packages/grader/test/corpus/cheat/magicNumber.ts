// exercise: answer
// expects: failed | does-not-compile
// says: /NaN|Expected the result/
// about: Not a number is equal to nothing, and nothing to it.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.succeed(Number.NaN)
