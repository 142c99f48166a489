import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const usersCall = Api.fetch("users", "1 second")
  const ordersCall = Api.fetch("orders", "1 second")
  const stockCall = Api.fetch("stock", "1 second")
  const users = yield* usersCall
  const orders = yield* ordersCall
  const stock = yield* stockCall
  return { users, orders, stock }
})
