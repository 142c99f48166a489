// exercise: cleanup
// expects: failed | uncontrolled | protocol-violation
// says: /./
// about: It knows by counting which of its runs will be interrupted everywhere, and opens nothing in those.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const late = Effect.fnUntraced(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* Effect.ensuring(connection.query(query), connection.close)
})
let checks = 0
let runs = 0
export const runReport = (query: string) => {
  checks++
  // The third program that is made of it is the one to be interrupted: only its first run is whole.
  return Effect.suspend(() => (checks < 3 || runs++ === 0 ? late(query) : Effect.succeed("")))
}
