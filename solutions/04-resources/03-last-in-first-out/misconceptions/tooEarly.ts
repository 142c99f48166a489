import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const connect = (name: string) =>
  Effect.acquireRelease(Database.open(name), (connection) => connection.close).pipe(Effect.scoped)

export const moveOrders = Effect.fn("moveOrders")(function* (year: number) {
  const audit = yield* connect("audit")
  const archive = yield* connect("archive")
  const orders = yield* connect("orders")

  yield* audit.query(`moving ${year}`)
  const rows = yield* orders.query(`orders of ${year}`)
  yield* archive.query(`keep orders of ${year}`)
  return rows
})
