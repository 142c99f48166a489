// exercise: answer
// expects: failed
// says: /Expected the result \d+\. Yours succeeded with 0/
// about: Nothing was changed.

import { Effect } from "effect"

// TODO: the answer depends on `n`.
export const answer = (_n: number): Effect.Effect<number> => Effect.succeed(0)
