// exercise: answer
// expects: crashed
// says: /nobody caught me[\s\S]*line 8/
// about: A promise fails after all checks have held, and nobody catches it.

import { Effect } from "effect"

Promise.reject(new Error("nobody caught me"))
export const answer = (n: number) => Effect.succeed(n * n + 1)
