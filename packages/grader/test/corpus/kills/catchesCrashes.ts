// exercise: answer
// expects: crashed | time-limit | failed
// says: /./
// about: It takes away the listeners that would tell of its crash.

import { Effect } from "effect"

process.removeAllListeners("uncaughtException")
process.removeAllListeners("unhandledRejection")
process.on("uncaughtException", () => {})
process.on("unhandledRejection", () => {})
Promise.reject(new Error("nobody caught me"))
export const answer = (n: number) =>
  Effect.sync(() => {
    queueMicrotask(() => {
      throw new Error("too late")
    })
    return n * n + 1
  })
