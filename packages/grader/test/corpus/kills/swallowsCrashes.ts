// exercise: answer
// expects: crashed | time-limit | failed
// says: /./
// about: Node tells of a crash by process.emit: this one does not pass it on.

import { Effect } from "effect"

Object.defineProperty(process, "emit", { value: () => true })
Promise.reject(new Error("nobody caught me"))
export const answer = (n: number) =>
  Effect.sync(() => {
    queueMicrotask(() => {
      throw new Error("too late")
    })
    return n * n + 1
  })
