// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A runtime inside of the runtime: its fibers are nobody's.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.promise(() => Effect.runPromise(Effect.delay(Effect.succeed(n * n + 1), 10)))
