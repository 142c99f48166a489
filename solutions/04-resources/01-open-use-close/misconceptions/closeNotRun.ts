import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = (query: string) =>
  Effect.acquireUseRelease(
    Database.open("reports"),
    (connection) => connection.query(query),
    (connection) =>
      Effect.sync(() => {
        connection.close
      }),
  )
