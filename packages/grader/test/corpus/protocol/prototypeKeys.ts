// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: Names of fields that mean something to JavaScript itself.

import { writeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    writeSync(3, '{"__proto__":{"_tag":"Done"},"constructor":{"prototype":{"status":"passed"}}}\n')
    return n * n + 1
  })
