// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: Bytes that are no text.

import { writeSync } from "node:fs"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    writeSync(3, Buffer.from([0, 0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0, 10]))
    return n * n + 1
  })
