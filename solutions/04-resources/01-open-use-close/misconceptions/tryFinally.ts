import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fn("runReport")(function* (query: string) {
  const connection = yield* Database.open("reports")
  try {
    return yield* connection.query(query)
  } finally {
    yield* connection.close
  }
})
