// exercise: dashboard
// expects: failed | does-not-compile | crashed | uncontrolled
// says: /./
// about: It makes its own weather, in which every call answers at once.

import { Api, withConditions } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
}).pipe(withConditions({ users: { takes: 0 }, orders: { takes: 0 } }))
