// exercise: answer
// expects: failed | does-not-compile
// says: /an Effect that did not run/
// about: The answer is an Effect that nobody has run.

import { Effect } from "effect"

export const answer = (n: number) => Effect.succeed(Effect.sync(() => n * n + 1))
