import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const connect = Effect.acquireUseRelease(
  Database.open("reports"),
  (connection) => Effect.succeed(connection),
  (connection) => connection.close,
)

export const runReport = Effect.fn("runReport")(function* (query: string) {
  const connection = yield* connect
  return yield* connection.query(query)
})
