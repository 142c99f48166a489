import { type Connection, Database } from "@fiberlings/core"
import { Context, Effect, Layer } from "effect"

/** The service: a connection to the shop's database, for everybody who needs one. */
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

const shop = Layer.succeed(ShopDatabase, Database.connect("shop"))

export const runReport = (week: number) =>
  Effect.all({ orders: orders(week), returns: returns(week) }, { concurrency: "unbounded" }).pipe(
    Effect.provide(shop),
  )
