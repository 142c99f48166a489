import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const moveOrders = (year: number) =>
  Effect.all({
    audit: Database.connect("audit"),
    archive: Database.connect("archive"),
    orders: Database.connect("orders"),
  }).pipe(
    Effect.flatMap(({ archive, audit, orders }) =>
      audit
        .query(`moving ${year}`)
        .pipe(
          Effect.andThen(orders.query(`orders of ${year}`)),
          Effect.tap(archive.query(`keep orders of ${year}`)),
        ),
    ),
    Effect.scoped,
  )
