// exercise: answer
// expects: failed | time-limit | memory-limit
// says: /./
// about: An answer so large that it cannot be reported as a whole.

import { Effect } from "effect"

const wide = (depth: number): unknown =>
  depth === 0 ? "x".repeat(1000) : Array.from({ length: 100 }, () => wide(depth - 1))
export const answer = (_n: number) => Effect.sync(() => wide(3))
