// exercise: answer
// expects: failed | crashed
// says: /./
// about: It ends the streams that it prints to.

import { Effect } from "effect"

process.stdout.end()
process.stderr.destroy()
process.stdin.destroy()
export const answer = (_n: number) => Effect.succeed(0)
