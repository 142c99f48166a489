import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fn("runReport")(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* connection.query(query).pipe(Effect.ensuring(connection.close))
}, Effect.uninterruptible)
