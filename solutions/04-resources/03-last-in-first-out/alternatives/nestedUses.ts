import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

const using = <A, E>(name: string, use: (connection: Connection) => Effect.Effect<A, E>) =>
  Effect.acquireUseRelease(Database.open(name), use, (connection) => connection.close)

export const moveOrders = (year: number) =>
  using("audit", (audit) =>
    using("archive", (archive) =>
      using("orders", (orders) =>
        Effect.gen(function* () {
          yield* audit.query(`moving ${year}`)
          const rows = yield* orders.query(`orders of ${year}`)
          yield* archive.query(`keep orders of ${year}`)
          return rows
        }),
      ),
    ),
  )
