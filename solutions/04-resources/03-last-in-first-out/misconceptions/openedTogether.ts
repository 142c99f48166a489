import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const connect = (name: string) =>
  Effect.acquireRelease(Database.open(name), (connection) => connection.close)

export const moveOrders = Effect.fn("moveOrders")(function* (year: number) {
  const { archive, audit, orders } = yield* Effect.all(
    { audit: connect("audit"), archive: connect("archive"), orders: connect("orders") },
    { concurrency: "unbounded" },
  )

  yield* audit.query(`moving ${year}`)
  const rows = yield* orders.query(`orders of ${year}`)
  yield* archive.query(`keep orders of ${year}`)
  return rows
}, Effect.scoped)
