// exercise: answer
// expects: failed
// says: /Expected the result \d+\. Yours succeeded with 1764/
// about: It answers what was right once.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.succeed(1764)
