// exercise: dashboard
// expects: failed
// says: /Expected to take|Expected 3 calls/
// about: The words of the solution stand in its text, and nowhere else.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

/* Effect.all({ users, orders, stock }, { concurrency: "unbounded" }) */
const solution = 'Effect.all({ users, orders, stock }, { concurrency: "unbounded" })'
void solution
export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
