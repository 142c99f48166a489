// exercise: answer
// expects: deadlocked
// says: /never ends[\s\S]*the main fiber/
// about: It waits for nothing.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.never
