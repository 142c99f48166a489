// exercise: answer
// expects: memory-limit | failed
// says: /./
// needs: limits
// about: Memory of WebAssembly, 1 GB, each page written to.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    const memory = new (globalThis as any).WebAssembly.Memory({ initial: 16_384 })
    new Uint8Array(memory.buffer).fill(1)
    return n * n + 1
  })
