// exercise: dashboard
// expects: failed | crashed | uncontrolled | does-not-compile
// says: /./
// about: It replaces the function that the exercise calls by one that answers at once.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

Object.assign(Api, { fetch: (name: string) => Effect.succeed(`Data from ${name}`) })

export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
