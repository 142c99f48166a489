// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A promise that is ready at once is outside of the simulator all the same.

import { Effect } from "effect"

export const answer = (n: number) => Effect.promise(async () => n * n + 1)
