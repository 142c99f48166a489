import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const moveOrders = Effect.fn("moveOrders")(function* (year: number) {
  const connect = Effect.fnUntraced(function* (name: string) {
    const connection = yield* Database.open(name)
    yield* Effect.addFinalizer(() => connection.close)
    return connection
  })
  const audit = yield* connect("audit")
  const archive = yield* connect("archive")
  const orders = yield* connect("orders")

  yield* audit.query(`moving ${year}`)
  const rows = yield* orders.query(`orders of ${year}`)
  yield* archive.query(`keep orders of ${year}`)
  return rows
}, Effect.scoped)
