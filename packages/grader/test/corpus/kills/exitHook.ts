// exercise: answer
// expects: failed | crashed
// says: /Expected the result|./
// about: It hangs on to its end and changes how it is told.

import { Effect } from "effect"

process.on("exit", () => {
  process.exitCode = 0
  for (;;) {}
})
export const answer = (_n: number) => Effect.succeed(0)
