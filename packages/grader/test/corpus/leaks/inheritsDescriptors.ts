// exercise: answer
// expects: leaked | uncontrolled | crashed | does-not-compile
// says: /./
// needs: permission
// about: A program that keeps the grader's pipes open, so that nobody ever sees their end.

import { spawn } from "node:child_process"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    const daemon = spawn(process.execPath, ["-e", "setTimeout(() => {}, 30_000)", "CORPUS_MARKER"], {
      detached: true,
      stdio: [0, 1, 2, 3],
    })
    daemon.unref()
    return n * n + 1
  })
