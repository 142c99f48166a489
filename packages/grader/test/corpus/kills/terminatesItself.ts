// exercise: answer
// expects: crashed | failed
// says: /./
// about: It asks itself politely to end.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    process.kill(process.pid, "SIGTERM")
    for (;;) {}
  })
