// exercise: answer
// expects: crashed | failed | does-not-compile
// says: /./
// needs: permission
// about: Each process starts two others, down to some hundred of them.

import { spawnSync } from "node:child_process"
import { Effect } from "effect"

const bomb = (depth: number): string =>
  `if (${depth} > 0) for (const _ of [1, 2]) require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify("setTimeout(() => {}, 5000)")}, "CORPUS_MARKER"])`
export const answer = (_n: number) =>
  Effect.sync(() => {
    for (let child = 0; child < 100; child++) spawnSync(process.execPath, ["-e", bomb(1), "CORPUS_MARKER"])
    return 0
  })
