// exercise: answer
// expects: uncontrolled | crashed | does-not-compile | failed
// says: /./
// about: Another program works out the answer.

import { execFile } from "node:child_process"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    execFile("expr", [String(n), "*", String(n), "+", "1"], (_error, out) =>
      resume(Effect.succeed(Number(out))),
    )
  })
