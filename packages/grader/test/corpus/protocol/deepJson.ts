// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: Brackets inside of brackets, until the reader's stack is full.

import { writeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    writeSync(3, `${"[".repeat(500_000)}${"]".repeat(500_000)}\n`)
    return n * n + 1
  })
