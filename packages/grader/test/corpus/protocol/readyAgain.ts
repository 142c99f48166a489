// exercise: answer
// expects: protocol-violation | time-limit | crashed | does-not-compile | failed
// says: /./
// about: It says that it is ready, so that its time begins again and again.

import { writeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    const until = Date.now() + 3000
    while (Date.now() < until) writeSync(3, '{"_tag":"Ready"}\n')
    return 0
  })
