// exercise: answer
// expects: crashed | failed
// says: /./
// needs: pid-namespace
// about: It kills every process that it may.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    // Inside of a namespace pids begin at 1: anywhere else this file does nothing.
    if (process.pid < 100) process.kill(-1, "SIGKILL")
    return 0
  })
