// exercise: answer
// expects: crashed | failed
// says: /./
// needs: pid-namespace
// about: It kills the grader, where it can see it.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    // Inside of a namespace pids begin at 1: anywhere else this file does nothing.
    if (process.pid < 100) process.kill(process.ppid, "SIGKILL")
    return 0
  })
