// exercise: answer
// expects: failed
// says: /Maximum call stack|RangeError/
// about: It calls itself until the stack is full.

import { Effect } from "effect"

const down = (n: number): number => down(n + 1) + 1
export const answer = (n: number) => Effect.sync(() => down(n))
