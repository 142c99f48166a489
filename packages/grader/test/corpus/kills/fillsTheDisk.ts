// exercise: answer
// expects: crashed | failed | does-not-compile | output-limit
// says: /./
// needs: permission
// about: It writes a file of 64 MB into the folder for temporary files.

import { appendFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    for (let piece = 0; piece < 64; piece++) appendFileSync(`${tmpdir()}/CORPUS_MARKER`, Buffer.alloc(1_000_000))
    return 0
  })
