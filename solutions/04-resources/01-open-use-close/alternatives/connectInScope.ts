import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = (query: string) =>
  Effect.scoped(
    Effect.flatMap(Database.connect("reports"), (connection) => connection.query(query)),
  )
