// exercise: answer
// expects: failed | crashed | does-not-compile
// says: /./
// about: It makes everything equal to everything, for a judge that lives beside it.

import { Effect, Equal } from "effect"

Object.is = () => true
try {
  Object.assign(Equal, { equals: () => true })
} catch {}
export const answer = (_n: number) => Effect.succeed(0)
