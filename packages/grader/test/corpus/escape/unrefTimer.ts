// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A timer that the event loop does not count.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    setTimeout(() => resume(Effect.succeed(n * n + 1)), 10).unref()
  })
