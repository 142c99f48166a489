import { Api } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: ask all three at the same time.
export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
