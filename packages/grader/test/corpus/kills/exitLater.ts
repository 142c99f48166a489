// exercise: answer
// expects: crashed | uncontrolled
// says: /./
// about: It leaves after the answer and before the end.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    setImmediate(() => process.exit(0))
    return n * n + 1
  })
