import { type Connection, Database } from "@fiberlings/core"
import { Context, Effect, Layer } from "effect"

export class ShopDatabase extends Context.Service<ShopDatabase, Connection>()("shop/ShopDatabase") {
  static readonly layer = Layer.effect(
    ShopDatabase,
    Effect.acquireRelease(Database.open("shop"), (connection) => connection.close),
  )
}

const ask = (query: string) => ShopDatabase.use((connection) => connection.query(query))

export const orders = (week: number) => ask(`orders of week ${week}`)
export const returns = (week: number) => ask(`returns of week ${week}`)

export const runReport = (week: number) =>
  Effect.provide(
    Effect.all({ orders: orders(week), returns: returns(week) }, { concurrency: 2 }),
    ShopDatabase.layer,
  )
