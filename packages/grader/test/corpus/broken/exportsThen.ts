// exercise: answer
// expects: time-limit | crashed | failed | does-not-compile
// says: /./
// about: A module that exports `then` is taken for a promise by whoever awaits it; this one never comes.

import { Effect } from "effect"

export const answer = (n: number) => Effect.succeed(n * n + 1)
export const then = () => {}
