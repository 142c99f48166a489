import { type Connection, Database } from "@fiberlings/core"
import { Context, Effect } from "effect"

export class ShopDatabase extends Context.Service<ShopDatabase, Connection>()(
  "shop/ShopDatabase",
) {}

export const orders = (week: number, connection: Connection) =>
  connection.query(`orders of week ${week}`)

export const returns = (week: number, connection: Connection) =>
  connection.query(`returns of week ${week}`)

export const runReport = Effect.fn("runReport")(function* (week: number) {
  const connection = yield* Database.connect("shop")
  return yield* Effect.all(
    { orders: orders(week, connection), returns: returns(week, connection) },
    { concurrency: "unbounded" },
  )
}, Effect.scoped)
