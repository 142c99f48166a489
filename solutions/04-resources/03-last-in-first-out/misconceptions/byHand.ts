import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const moveOrders = Effect.fn("moveOrders")(function* (year: number) {
  const audit = yield* Database.open("audit")
  const archive = yield* Database.open("archive")
  const orders = yield* Database.open("orders")

  yield* audit.query(`moving ${year}`)
  const rows = yield* orders.query(`orders of ${year}`)
  yield* archive.query(`keep orders of ${year}`)

  yield* orders.close
  yield* archive.close
  yield* audit.close
  return rows
})
