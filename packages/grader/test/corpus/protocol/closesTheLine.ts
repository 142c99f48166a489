// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: It closes the grader's descriptor: nobody will ever hear of it.

import { closeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    closeSync(3)
    return n * n + 1
  })
