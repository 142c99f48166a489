import { Database } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: close the three in the reverse of the order in which they were opened, whatever happens.
export const moveOrders = Effect.fn("moveOrders")(function* (year: number) {
  const audit = yield* Database.open("audit")
  const archive = yield* Database.open("archive")
  const orders = yield* Database.open("orders")

  yield* audit.query(`moving ${year}`)
  const rows = yield* orders.query(`orders of ${year}`)
  yield* archive.query(`keep orders of ${year}`)

  yield* audit.close
  yield* archive.close
  yield* orders.close
  return rows
})
