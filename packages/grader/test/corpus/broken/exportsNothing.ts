// exercise: answer
// expects: failed | does-not-compile
// says: /does not export `answer`; it exports nothing|does not export `answer`/
// about: What was asked for is there, and nobody outside can see it.

import { Effect } from "effect"

const answer = (n: number) => Effect.succeed(n * n + 1)
void answer
