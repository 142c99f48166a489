// exercise: answer
// expects: leaked
// says: /Expected nothing to outlive the program/
// about: A fiber that nobody waits for and that never ends.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.as(Effect.forkDetach(Effect.never, { startImmediately: true }), n * n + 1)
