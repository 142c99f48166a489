import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = (query: string) =>
  Effect.acquireUseRelease(
    Database.open("reports"),
    Effect.fnUntraced(function* (connection) {
      const result = yield* connection.query(query)
      yield* connection.close
      return result
    }),
    (connection) => connection.close,
  )
