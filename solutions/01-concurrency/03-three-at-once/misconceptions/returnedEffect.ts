import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const [users, orders, stock] = Effect.all([
    Api.fetch("users", "1 second"),
    Api.fetch("orders", "1 second"),
    Api.fetch("stock", "1 second"),
  ])
  return { users, orders, stock }
})
