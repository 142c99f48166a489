// exercise: dashboard
// expects: leaked
// says: /Yours left the call of (users|orders|stock)/
// about: It answers before one of its calls has ended.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const [users, orders] = yield* Effect.all(
    [Api.fetch("users", "1 second"), Api.fetch("orders", "1 second")],
    { concurrency: "unbounded" },
  )
  yield* Effect.forkDetach(Api.fetch("stock", "1 second"), { startImmediately: true })
  return { users, orders, stock: "Data from stock" }
})
