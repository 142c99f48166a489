// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: The same with a callback.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    setTimeout(() => resume(Effect.succeed(n * n + 1)), 10)
  })
