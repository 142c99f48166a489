// exercise: answer
// expects: failed | crashed | memory-limit
// says: /./
// about: It prints what Node prints when it dies, so that others may be blamed; it never helps.

import { Effect } from "effect"

console.error("FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory")
export const answer = (_n: number) => Effect.succeed(0)
