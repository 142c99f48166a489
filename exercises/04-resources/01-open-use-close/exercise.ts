import { Database } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: close the connection, once, whatever becomes of the query.
export const runReport = Effect.fn("runReport")(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* connection.query(query)
})
