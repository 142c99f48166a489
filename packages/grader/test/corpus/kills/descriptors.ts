// exercise: answer
// expects: crashed | failed | does-not-compile
// says: /./
// about: It opens files until there are no numbers left for them.

import { openSync } from "node:fs"
import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    for (let file = 0; file < 100_000; file++) openSync(process.execPath, "r")
    return 0
  })
