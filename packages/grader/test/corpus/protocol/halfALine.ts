// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: It begins a message and leaves.

import { writeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    writeSync(3, '{"_tag":"Check')
    ;(process as any).reallyExit(0)
  })
