import { type Connection, Database } from "@fiberlings/core"
import { Context, Effect } from "effect"

/** The service: a connection to the shop's database, for everybody who needs one. */
export class ShopDatabase extends Context.Service<ShopDatabase, Connection>()(
  "shop/ShopDatabase",
) {}

export const orders = Effect.fn("orders")(function* (week: number) {
  const connection = yield* Database.connect("shop")
  return yield* connection.query(`orders of week ${week}`)
}, Effect.scoped)

export const returns = Effect.fn("returns")(function* (week: number) {
  const connection = yield* Database.connect("shop")
  return yield* connection.query(`returns of week ${week}`)
}, Effect.scoped)

// TODO: let both parts ask ShopDatabase for their connection, and provide it once for the report.
export const runReport = (week: number) =>
  Effect.all({ orders: orders(week), returns: returns(week) }, { concurrency: "unbounded" })
