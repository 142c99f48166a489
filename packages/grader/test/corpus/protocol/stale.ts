// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: It reports a check that there is not.

import { writeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    writeSync(3, '{"_tag":"Checked","index":7,"evidence":{"_tag":"ExportMissing","name":"answer","exports":[]}}\n')
    return n * n + 1
  })
