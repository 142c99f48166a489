// exercise: answer
// expects: failed | crashed | does-not-compile | rejected | time-limit
// says: /./
// about: What the grader was told may still be lying in the standard input.

import { readFileSync } from "node:fs"
import { Effect } from "effect"

const request = readFileSync(0, "utf8")
export const answer = (_n: number) => Effect.succeed(Number(/"answer":(\d+)/.exec(request)?.[1]))
