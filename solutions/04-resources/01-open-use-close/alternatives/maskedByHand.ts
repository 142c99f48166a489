import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = (query: string) =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const connection = yield* Database.open("reports")
      return yield* restore(connection.query(query)).pipe(Effect.ensuring(connection.close))
    }),
  )
