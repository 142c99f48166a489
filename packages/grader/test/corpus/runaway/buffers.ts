// exercise: answer
// expects: memory-limit
// says: /used up its memory/
// needs: limits
// about: Memory outside of the heap, which the heap's limit does not see: 2 GB of it.

import { Effect } from "effect"

const all: Array<Buffer> = []
export const answer = (n: number) =>
  Effect.sync(() => {
    for (let piece = 0; piece < 32; piece++) all.push(Buffer.alloc(64 * 1024 * 1024, 1))
    return n * n + 1
  })
