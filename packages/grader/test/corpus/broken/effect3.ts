// exercise: answer
// expects: crashed | does-not-compile | failed
// says: /Effect\.fork is not a function|forkChild/
// about: The function is called otherwise since Effect 4.

import { Effect } from "effect"

export const answer = (n: number) => Effect.flatMap(Effect.fork(Effect.succeed(n)), () => n)
