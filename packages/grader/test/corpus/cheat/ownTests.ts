// exercise: answer
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: It brings tests of another framework that pass.

import { it } from "node:test"
import { Effect } from "effect"

it("answers", () => {})
export const answer = (_n: number) => Effect.succeed(0)
