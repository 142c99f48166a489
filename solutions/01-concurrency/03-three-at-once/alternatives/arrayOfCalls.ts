import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const [users, orders, stock] = yield* Effect.forEach(
    ["users", "orders", "stock"] as const,
    (name) => Api.fetch(name, "1 second"),
    { concurrency: 3 },
  )
  return { users, orders, stock }
})
