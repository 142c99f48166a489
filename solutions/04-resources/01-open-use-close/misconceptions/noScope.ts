import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fn("runReport")(function* (query: string) {
  const connection = yield* Effect.acquireRelease(
    Database.open("reports"),
    (connection) => connection.close,
  )
  return yield* connection.query(query)
})
