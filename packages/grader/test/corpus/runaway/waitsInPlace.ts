// exercise: answer
// expects: time-limit | uncontrolled | crashed | failed
// says: /./
// about: The thread itself is put to sleep, and no loop is to be seen.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    return n * n + 1
  })
