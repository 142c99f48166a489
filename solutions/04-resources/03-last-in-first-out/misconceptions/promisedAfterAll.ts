import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const moveOrders = Effect.fn("moveOrders")(function* (year: number) {
  const audit = yield* Database.open("audit")
  const archive = yield* Database.open("archive")
  const orders = yield* Database.open("orders")

  return yield* Effect.gen(function* () {
    yield* audit.query(`moving ${year}`)
    const rows = yield* orders.query(`orders of ${year}`)
    yield* archive.query(`keep orders of ${year}`)
    return rows
  }).pipe(
    Effect.ensuring(orders.close),
    Effect.ensuring(archive.close),
    Effect.ensuring(audit.close),
  )
})
