// exercise: dashboard
// expects: uncontrolled | failed | crashed | does-not-compile
// says: /./
// about: Effect's own clock for tests, turned forward by the program itself.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"
import { TestClock } from "effect/testing"

export const loadDashboard = Effect.gen(function* () {
  yield* Effect.forkChild(TestClock.adjust("1 hour"))
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
}).pipe(Effect.provide(TestClock.layer())) as never
