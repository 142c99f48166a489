import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fn("runReport")(function* (query: string) {
  const connection = yield* Database.open("reports")
  const result = yield* connection.query(query).pipe(Effect.onError(() => connection.close))
  yield* connection.close
  return result
})
