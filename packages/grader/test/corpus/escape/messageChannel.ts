// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A message to itself comes a turn later.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    const { port1, port2 } = new MessageChannel()
    port1.on("message", () => {
      port1.close()
      resume(Effect.succeed(n * n + 1))
    })
    port2.postMessage(1)
  })
