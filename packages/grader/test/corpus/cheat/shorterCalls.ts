// exercise: dashboard
// expects: failed
// says: /Expected to take|Expected 3 calls/
// about: It asks one after another and names shorter times; how long a call takes is not the caller's to say.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", 0)
  const orders = yield* Api.fetch("orders", 0)
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
