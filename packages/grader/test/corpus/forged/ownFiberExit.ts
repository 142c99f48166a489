// exercise: dashboard
// expects: failed | crashed | uncontrolled | deadlocked | does-not-compile
// says: /./
// about: It writes the exit into its own fiber, long before the work is done.

import { Api } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  const answers = { users: "Data from users", orders: "Data from orders", stock: "Data from stock" }
  yield* Effect.forkChild(Effect.delay(Effect.sync(() => (fiber._exit = Exit.succeed(answers))), 900))
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
