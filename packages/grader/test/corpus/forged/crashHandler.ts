// exercise: answer
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The harness listens for crashes, and its listener holds the key to signed messages: it is called with a forged error.

import { Effect } from "effect"

const [crash] = process.listeners("uncaughtException") as Array<any>
export const answer = (_n: number) =>
  Effect.sync(() => {
    crash?.(Object.assign(new Error('"}\n{"_tag":"Done","clean":true}'), { name: "" }))
    return 0
  })
