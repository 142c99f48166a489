import { type Connection, Database } from "@fiberlings/core"
import { Context, Effect } from "effect"

export class ShopDatabase extends Context.Service<ShopDatabase, Connection>()(
  "shop/ShopDatabase",
) {}

export const orders = Effect.fn("orders")(function* (week: number) {
  const connection = yield* ShopDatabase
  return yield* connection.query(`orders of week ${week}`)
})

export const returns = Effect.fn("returns")(function* (week: number) {
  const connection = yield* ShopDatabase
  return yield* connection.query(`returns of week ${week}`)
})

export const runReport = Effect.fn("runReport")(function* (week: number) {
  const connection = yield* Database.connect("shop")
  return yield* Effect.all(
    { orders: orders(week), returns: returns(week) },
    { concurrency: "unbounded" },
  ).pipe(Effect.provideService(ShopDatabase, connection))
}, Effect.scoped)
