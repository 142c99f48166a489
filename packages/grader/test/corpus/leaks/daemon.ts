// exercise: answer
// expects: leaked | uncontrolled | crashed | does-not-compile
// says: /./
// needs: permission
// about: A program in a session of its own, which no signal to our group reaches.

import { spawn } from "node:child_process"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => {
    const daemon = spawn(process.execPath, ["-e", "setTimeout(() => {}, 30_000)", "CORPUS_MARKER"], {
      detached: true,
      stdio: "ignore",
    })
    daemon.unref()
    return n * n + 1
  })
