// exercise: answer
// expects: protocol-violation | output-limit | memory-limit | time-limit | crashed | does-not-compile | failed
// says: /./
// about: One line of 64 MB: the grader must not collect what never ends.

import { writeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    const piece = Buffer.alloc(1_000_000, "x")
    for (let count = 0; count < 64; count++) writeSync(3, piece)
    return 0
  })
