// exercise: answer
// expects: crashed | failed | does-not-compile | rejected
// says: /./
// needs: permission
// about: It wants to change its own exercise on the disk.

import { writeFileSync } from "node:fs"
import { Effect } from "effect"

writeFileSync(new URL("./CORPUS_MARKER", import.meta.url), "I was here")
export const answer = (n: number) => Effect.succeed(n * n + 1)
