// exercise: cleanup
// expects: failed
// says: /Interrupted before operation \d+ of the run: Expected the connection to be closed/
// about: Between the opening and the ensuring there is one step, and one run in many is interrupted there.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fnUntraced(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* Effect.ensuring(connection.query(query), connection.close)
})
