// exercise: answer
// expects: crashed | failed
// says: /./
// about: The same by the innards of Node, past every listener.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.sync(() => (process as any).reallyExit(0))
