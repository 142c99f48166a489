// exercise: answer
// expects: uncontrolled | crashed | does-not-compile | time-limit | failed
// says: /./
// about: Names are looked up by a thread of Node's own.

import { lookup } from "node:dns/promises"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.promise(() => lookup("localhost").then(() => n * n + 1, () => n * n + 1))
