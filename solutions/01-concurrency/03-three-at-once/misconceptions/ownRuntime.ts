import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const users = Effect.runPromise(Api.fetch("users", "1 second"))
  const orders = Effect.runPromise(Api.fetch("orders", "1 second"))
  const stock = yield* Api.fetch("stock", "1 second")
  return {
    users: yield* Effect.promise(() => users),
    orders: yield* Effect.promise(() => orders),
    stock,
  }
})
