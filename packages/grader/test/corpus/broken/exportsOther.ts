// exercise: answer
// expects: failed | does-not-compile
// says: /does not export `answer`; it exports anwser|does not export `answer`/
// about: The name is misspelt.

import { Effect } from "effect"

export const anwser = (n: number) => Effect.succeed(n * n + 1)
