// exercise: dashboard
// expects: uncontrolled | failed
// says: /left the simulator|Expected/
// about: A clock of its own on which nobody ever waits.

import { Api } from "@fiberlings/core"
import { Clock, Effect } from "effect"

export const loadDashboard = Effect.flatMap(Clock.Clock, (clock) =>
  Effect.all(
    {
      users: Api.fetch("users", "1 second"),
      orders: Api.fetch("orders", "1 second"),
      stock: Api.fetch("stock", "1 second"),
    },
  ).pipe(Effect.provideService(Clock.Clock, { ...clock, sleep: () => Effect.void })),
)
