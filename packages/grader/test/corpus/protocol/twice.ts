// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: It reports the same check twice.

import { writeSync } from "node:fs"
import { Effect } from "effect"

const message = '{"_tag":"Checked","index":0,"evidence":{"_tag":"ExportMissing","name":"answer","exports":[]}}\n'
export const answer = (n: number) =>
  Effect.sync(() => {
    writeSync(3, message + message)
    return n * n + 1
  })
