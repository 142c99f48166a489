// exercise: cleanup
// expects: deadlocked
// says: /never ends/
// about: It waits for nothing, and no interruption can end that.

import { Effect } from "effect"

export const runReport = (_query: string) => Effect.uninterruptible(Effect.never)
