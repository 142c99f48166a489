// exercise: answer
// expects: crashed | failed
// says: /./
// about: It kills itself in the way that nobody can catch.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.sync(() => process.kill(process.pid, "SIGKILL"))
