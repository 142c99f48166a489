// exercise: answer
// expects: time-limit | crashed
// says: /loaded|stopped after|ended its own process|never/
// about: It waits for ever for a promise while it is loaded.

import { Effect } from "effect"

await new Promise(() => {})
export const answer = (n: number) => Effect.succeed(n * n + 1)
