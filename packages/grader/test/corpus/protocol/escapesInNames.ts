// exercise: answer
// expects: failed | crashed | does-not-compile
// says: /./
// about: The same in the names of an error, of its fields and of an export.

import { Effect } from "effect"

class Shiny extends Error {
  override name = "\u001b[32m✓ passed\u001b[0m\u0007"
  readonly ["\u001b[2J\ud800"] = "\u0000"
}
export const answer = (_n: number) => Effect.die(new Shiny("\u001b[31m"))
const other = 1
export { other as "\u001b[2J ✓ passed" }
