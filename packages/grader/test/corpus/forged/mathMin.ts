// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: How often it is interrupted is a minimum of two numbers: here it is always one.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

Math.min = () => 1

export const runReport = Effect.fnUntraced(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* Effect.ensuring(connection.query(query), connection.close)
})
