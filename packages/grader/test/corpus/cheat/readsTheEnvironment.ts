// exercise: answer
// expects: failed | crashed
// says: /Expected the result|Cannot|not/
// about: It hopes that somebody has left the answer, or a password, in the environment or the arguments.

import { Effect } from "effect"

const texts = [...Object.values(process.env), ...process.argv, ...process.execArgv].join(" ")
export const answer = (_n: number) => Effect.succeed(Number(/answer=(\d+)/.exec(texts)?.[1]))
