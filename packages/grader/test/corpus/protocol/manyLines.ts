// exercise: answer
// expects: protocol-violation | output-limit | memory-limit | time-limit | crashed | does-not-compile | failed
// says: /./
// about: A million messages, each of them well formed.

import { writeSync } from "node:fs"
import { Effect } from "effect"

const line = '{"_tag":"Crashed","message":"no"}\n{"_tag":"Ready"}\n'.repeat(1000)
export const answer = (_n: number) =>
  Effect.sync(() => {
    for (let count = 0; count < 1000; count++) writeSync(3, line)
    return 0
  })
