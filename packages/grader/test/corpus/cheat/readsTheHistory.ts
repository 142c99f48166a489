// exercise: answer
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: It looks for the answer in the history of the repository.

import { execFileSync } from "node:child_process"
import { Effect } from "effect"

const log = execFileSync("git", ["log", "--format=%B", "-3"], { encoding: "utf8" })
export const answer = (_n: number) => Effect.succeed(log.length)
