// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed | time-limit
// says: /./
// about: It closes every descriptor that there is, its standard input too.

import { closeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    for (let fd = 0; fd < 64; fd++) {
      try {
        closeSync(fd)
      } catch {}
    }
    return n * n + 1
  })
