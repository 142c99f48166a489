// exercise: answer
// expects: uncontrolled | crashed | does-not-compile
// says: /./
// about: It asks the network, where nobody answers.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.promise(() =>
    fetch("http://127.0.0.1:9/answer").then(
      () => n * n + 1,
      () => n * n + 1,
    ),
  )
