// exercise: answer
// expects: memory-limit
// says: /used up its memory/
// about: A collection that only grows.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    const all: Array<unknown> = []
    for (;;) all.push(new Array(10_000).fill(all))
  })
