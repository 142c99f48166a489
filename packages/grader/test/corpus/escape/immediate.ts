// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A turn of the event loop instead of a timer.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    setImmediate(() => resume(Effect.succeed(n * n + 1)))
  })
