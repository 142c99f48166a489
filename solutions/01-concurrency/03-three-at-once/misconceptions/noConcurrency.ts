import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.all({
  users: Api.fetch("users", "1 second"),
  orders: Api.fetch("orders", "1 second"),
  stock: Api.fetch("stock", "1 second"),
})
