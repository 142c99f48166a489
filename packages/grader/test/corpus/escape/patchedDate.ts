// exercise: dashboard
// expects: failed | uncontrolled | crashed
// says: /./
// about: It stops the clock of the language; ours is another one.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

Date.now = () => 0
performance.now = () => 0
process.hrtime.bigint = () => 0n
export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
