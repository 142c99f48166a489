// exercise: answer
// expects: failed
// says: /was interrupted/
// about: Interrupting itself is no success.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.interrupt
