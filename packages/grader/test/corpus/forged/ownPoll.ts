// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation | leaked | deadlocked
// says: /./
// about: Whether a program has ended, its fiber is asked: this one answers for itself.

import { Api } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  const answers = { users: "Data from users", orders: "Data from orders", stock: "Data from stock" }
  let polls = 0
  Object.defineProperty(fiber, "pollUnsafe", {
    value: () => (++polls > 40 ? Exit.succeed(answers) : undefined),
  })
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
