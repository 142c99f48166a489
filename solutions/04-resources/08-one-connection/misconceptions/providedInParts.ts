import { type Connection, Database } from "@fiberlings/core"
import { Context, Effect, Layer } from "effect"

export class ShopDatabase extends Context.Service<ShopDatabase, Connection>()(
  "shop/ShopDatabase",
) {}

const shopDatabase = Layer.effect(ShopDatabase, Database.connect("shop"))

export const orders = Effect.fn("orders")(function* (week: number) {
  const connection = yield* ShopDatabase
  return yield* connection.query(`orders of week ${week}`)
}, Effect.provide(shopDatabase))

export const returns = Effect.fn("returns")(function* (week: number) {
  const connection = yield* ShopDatabase
  return yield* connection.query(`returns of week ${week}`)
}, Effect.provide(shopDatabase))

export const runReport = (week: number) =>
  Effect.all({ orders: orders(week), returns: returns(week) }, { concurrency: "unbounded" }).pipe(
    Effect.provide(shopDatabase),
  )
