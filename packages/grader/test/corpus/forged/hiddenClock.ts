// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The calls run under a clock of its own that never waits and a tracer that hides it; one sleep outside makes the time right.

import { Api } from "@fiberlings/core"
import { Clock, Context, Duration, Effect, Tracer } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const slept: Array<number> = []
  const real = yield* Clock.Clock
  const clock: Clock.Clock = {
    ...real,
    sleep: (duration) => Effect.sync(() => void slept.push(Duration.toMillis(duration))),
  }
  const calls = Effect.gen(function* () {
    const users = yield* Api.fetch("users", "1 second")
    const orders = yield* Api.fetch("orders", "1 second")
    const stock = yield* Api.fetch("stock", "1 second")
    return { users, orders, stock }
  })
  const hidden = Context.make(Clock.Clock, clock).pipe(
    Context.add(Tracer.Tracer, Tracer.nativeTracer),
  )
  const answers = yield* Effect.provideContext(calls, hidden)
  yield* Effect.sleep(Math.max(...slept))
  return answers
})
