// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: It closes the grader's descriptor and opens another file under its number.

import { closeSync, openSync } from "node:fs"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    closeSync(3)
    openSync("/dev/null", "w")
    return n * n + 1
  })
