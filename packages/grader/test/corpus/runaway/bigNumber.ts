// exercise: answer
// expects: time-limit | memory-limit | failed
// says: /./
// about: One number that takes for ever to work out: nothing inside of it can be interrupted.

import { Effect } from "effect"

export const answer = (n: number) => Effect.sync(() => Number(7n ** (2n ** 27n)) + n)
