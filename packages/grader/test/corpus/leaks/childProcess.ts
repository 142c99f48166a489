// exercise: answer
// expects: leaked | uncontrolled | crashed | does-not-compile
// says: /./
// about: Another program goes on after the answer, a child as it should be.

import { spawn } from "node:child_process"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    spawn(process.execPath, ["-e", "setTimeout(() => {}, 30_000)", "CORPUS_MARKER"], { stdio: "ignore" })
    return n * n + 1
  })
