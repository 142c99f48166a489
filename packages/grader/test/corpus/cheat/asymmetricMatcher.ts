// exercise: answer
// expects: failed | does-not-compile
// says: /./
// about: In other test runners such an object equals everything.

import { Effect } from "effect"

const anything = {
  $$typeof: Symbol.for("jest.asymmetricMatcher"),
  asymmetricMatch: () => true,
  equals: () => true,
  valueOf: () => 0,
  [Symbol.toPrimitive]: () => 0,
  [Symbol.for("~effect/interfaces/Equal")]: () => true,
}
export const answer = (_n: number) => Effect.succeed(anything as never)
