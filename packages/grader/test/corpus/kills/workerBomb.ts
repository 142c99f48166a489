// exercise: answer
// expects: crashed | failed | does-not-compile | time-limit | memory-limit
// says: /./
// needs: permission
// about: A hundred threads, each of which takes memory and time.

import { Worker } from "node:worker_threads"
import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    for (let thread = 0; thread < 100; thread++) new Worker("for (;;) {}", { eval: true })
    return 0
  })
