// exercise: answer
// expects: time-limit | memory-limit
// says: /never ends|stopped after|memory/
// about: Effects inside of Effects inside of Effects, none of which ever ends.

import { Effect } from "effect"

const deeper = (n: number): Effect.Effect<number> =>
  Effect.flatMap(Effect.suspend(() => deeper(n + 1)), (one) => Effect.succeed(one + 1))
export const answer = deeper
