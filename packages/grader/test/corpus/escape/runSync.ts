// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A program inside of the program.

import { Effect } from "effect"

export const answer = (n: number) => Effect.sync(() => Effect.runSync(Effect.succeed(n * n + 1).pipe(Effect.map((x) => x))))
