// exercise: answer
// expects: uncontrolled | crashed | does-not-compile | failed
// says: /./
// about: It opens a socket and waits for somebody to speak.

import { createServer } from "node:net"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    const server = createServer().listen(0, "127.0.0.1", () => resume(Effect.succeed(n * n + 1)))
    server.unref()
  })
