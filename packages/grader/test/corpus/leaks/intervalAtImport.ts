// exercise: answer
// expects: leaked | uncontrolled
// says: /./
// about: The same, begun while it is loaded.

import { Effect } from "effect"

setInterval(() => {}, 1000)
export const answer = (n: number) => Effect.succeed(n * n + 1)
