import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const usersFiber = yield* Effect.forkChild(Api.fetch("users", "1 second"))
  const users = yield* Fiber.join(usersFiber)
  const ordersFiber = yield* Effect.forkChild(Api.fetch("orders", "1 second"))
  const orders = yield* Fiber.join(ordersFiber)
  const stockFiber = yield* Effect.forkChild(Api.fetch("stock", "1 second"))
  const stock = yield* Fiber.join(stockFiber)
  return { users, orders, stock }
})
