// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: A well formed value that is deeper than any stack.

import { writeSync } from "node:fs"
import { Effect } from "effect"

const deep = `${'{"_tag":"Array","items":['.repeat(20_000)}{"_tag":"Null"}${"]}".repeat(20_000)}`
export const answer = (n: number) =>
  Effect.sync(() => {
    writeSync(3, `{"_tag":"Checked","index":0,"evidence":{"_tag":"NotAnEffect","value":${deep}}}\n`)
    return n * n + 1
  })
