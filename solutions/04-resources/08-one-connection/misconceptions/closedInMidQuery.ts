import { type Connection, Database } from "@fiberlings/core"
import { Context, Effect, Fiber, Layer } from "effect"

export class ShopDatabase extends Context.Service<ShopDatabase, Connection>()("shop/ShopDatabase") {
  static readonly layer = Layer.effect(
    ShopDatabase,
    Effect.acquireRelease(Database.open("shop"), (connection) => connection.close),
  )
}

const ask = (query: string) => ShopDatabase.use((connection) => connection.query(query))

export const orders = (week: number) => ask(`orders of week ${week}`)
export const returns = (week: number) => ask(`returns of week ${week}`)

export const runReport = Effect.fn("runReport")(function* (week: number) {
  const ordered = yield* Effect.forkChild(orders(week))
  const returned = yield* returns(week)
  return { orders: yield* Fiber.join(ordered), returns: returned }
}, Effect.provide(ShopDatabase.layer))
