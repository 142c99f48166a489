// exercise: answer
// expects: does-not-compile
// says: /cannot be loaded/
// about: A merge was not finished.

import { Effect } from "effect"

<<<<<<< HEAD
export const answer = (n: number) => Effect.succeed(n * n + 1)
=======
export const answer = (n: number) => Effect.succeed(n * n)
>>>>>>> mine
