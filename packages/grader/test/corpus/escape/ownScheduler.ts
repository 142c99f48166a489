// exercise: dashboard
// expects: uncontrolled | failed
// says: /left the simulator|Expected/
// about: A scheduler of its own decides who goes first.

import { Api } from "@fiberlings/core"
import { Effect, Scheduler } from "effect"

export const loadDashboard = Effect.all(
  {
    users: Api.fetch("users", "1 second"),
    orders: Api.fetch("orders", "1 second"),
    stock: Api.fetch("stock", "1 second"),
  },
  { concurrency: "unbounded" },
).pipe(Effect.provideService(Scheduler.Scheduler, new Scheduler.MixedScheduler()))
