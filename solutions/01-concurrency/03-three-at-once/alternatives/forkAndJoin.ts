import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const users = yield* Effect.forkChild(Api.fetch("users", "1 second"))
  const orders = yield* Effect.forkChild(Api.fetch("orders", "1 second"))
  const stock = yield* Api.fetch("stock", "1 second")
  return { users: yield* Fiber.join(users), orders: yield* Fiber.join(orders), stock }
})
