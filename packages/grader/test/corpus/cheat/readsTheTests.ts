// exercise: answer
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: It reads the text of the checks and makes a function of what stands there as expected.

import { readFileSync } from "node:fs"
import { Effect } from "effect"

const text = readFileSync(new URL("./exercise.test.ts", import.meta.url), "utf8")
const [, formula] = /succeedsWith\(run, (.+?)\), no/.exec(text) ?? []
export const answer = (n: number) => Effect.sync(() => new Function("n", `return ${formula}`)(n))
