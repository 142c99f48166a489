// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A timer of Node's in a promise: nobody can say when it is over.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.promise(() => new Promise<number>((resolve) => setTimeout(() => resolve(n * n + 1), 50)))
