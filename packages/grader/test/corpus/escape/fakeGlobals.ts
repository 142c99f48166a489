// exercise: answer
// expects: uncontrolled | failed | crashed
// says: /./
// about: It replaces the functions by which the event loop is watched.

import { Effect } from "effect"

const { setTimeout: later } = globalThis
globalThis.setImmediate = ((run: () => void) => run()) as never
process.getActiveResourcesInfo = () => []
export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    later(() => resume(Effect.succeed(n * n + 1)), 10)
  })
