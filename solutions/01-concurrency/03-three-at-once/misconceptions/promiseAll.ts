import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.promise(async () => {
  const [users, orders, stock] = await Promise.all([
    Effect.runPromise(Api.fetch("users", "1 second")),
    Effect.runPromise(Api.fetch("orders", "1 second")),
    Effect.runPromise(Api.fetch("stock", "1 second")),
  ])
  return { users, orders, stock }
})
