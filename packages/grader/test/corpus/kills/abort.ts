// exercise: answer
// expects: crashed | failed
// says: /./
// about: It aborts, with a report of Node's many lines long.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.sync(() => process.abort())
