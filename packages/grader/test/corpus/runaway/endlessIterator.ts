// exercise: answer
// expects: failed | time-limit | memory-limit
// says: /./
// about: A value that never ends when somebody looks at it.

import { Effect } from "effect"

class Endless extends Map<number, number> {
  override *[Symbol.iterator](): MapIterator<[number, number]> {
    for (let at = 0; ; at++) yield [at, at]
  }
}
export const answer = (_n: number) => Effect.sync(() => new Endless())
