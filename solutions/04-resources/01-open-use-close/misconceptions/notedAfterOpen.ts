import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fn("runReport")(function* (query: string) {
  let connection: Connection | undefined
  yield* Effect.addFinalizer(() => (connection === undefined ? Effect.void : connection.close))
  connection = yield* Database.open("reports")
  return yield* connection.query(query)
}, Effect.scoped)
