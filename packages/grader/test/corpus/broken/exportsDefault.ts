// exercise: answer
// expects: failed | does-not-compile
// says: /does not export `answer`/
// about: It is exported under another name than its own.

import { Effect } from "effect"

export default function answer(n: number) {
  return Effect.succeed(n * n + 1)
}
