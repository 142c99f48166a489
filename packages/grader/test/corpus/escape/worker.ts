// exercise: answer
// expects: uncontrolled | crashed | does-not-compile | failed
// says: /./
// about: Another thread works out the answer.

import { Worker } from "node:worker_threads"
import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.callback<number>((resume) => {
    const worker = new Worker(
      `const { parentPort, workerData } = require("node:worker_threads"); parentPort.postMessage(workerData * workerData + 1)`,
      { eval: true, workerData: n },
    )
    worker.once("message", (answer) => resume(Effect.succeed(answer)))
  })
