// exercise: dashboard
// expects: failed
// says: /Expected/
// about: It asks nobody, knows the answers by heart and sleeps as long as the calls are said to take.

import { Effect } from "effect"

export const loadDashboard = Effect.delay(
  Effect.succeed({ users: "Data from users", orders: "Data from orders", stock: "Data from stock" }),
  "1 second",
)
