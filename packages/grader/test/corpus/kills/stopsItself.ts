// exercise: answer
// expects: time-limit | crashed | failed
// says: /./
// about: It stops its own process: nothing ends and nothing runs.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.sync(() => process.kill(process.pid, "SIGSTOP"))
