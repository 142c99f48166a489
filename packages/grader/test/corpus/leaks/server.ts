// exercise: answer
// expects: leaked | uncontrolled | crashed | does-not-compile
// says: /./
// about: A server goes on listening after the answer.

import { createServer } from "node:net"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    createServer().listen(0, "127.0.0.1")
    return n * n + 1
  })
