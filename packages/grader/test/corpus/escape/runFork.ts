// exercise: dashboard
// expects: uncontrolled | failed
// says: /left the simulator|Expected/
// about: It starts the calls where the simulator cannot see them.

import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const loadDashboard = Effect.suspend(() => {
  const users = Effect.runFork(Api.fetch("users", "1 second"))
  const orders = Effect.runFork(Api.fetch("orders", "1 second"))
  const stock = Effect.runFork(Api.fetch("stock", "1 second"))
  return Effect.all({ users: Fiber.join(users), orders: Fiber.join(orders), stock: Fiber.join(stock) })
})
