// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: Under a clock and a tracer of its own, each call waits by making the next one; one sleep outside makes the time right.

import { Api } from "@fiberlings/core"
import { Clock, Context, Duration, Effect, Tracer } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const rest = ["orders", "stock"]
  const slept: Array<number> = []
  const context = yield* Effect.context<never>()
  const real = yield* Clock.Clock
  const clock: Clock.Clock = {
    ...real,
    sleep: (duration) =>
      Effect.suspend(() => {
        slept.push(Duration.toMillis(duration))
        const next = rest.shift()
        return next === undefined
          ? Effect.provideContext(real.sleep(Duration.millis(Math.max(...slept))), context)
          : Effect.asVoid(Api.fetch(next, "1 second"))
      }),
  }
  const hidden = Context.make(Clock.Clock, clock).pipe(
    Context.add(Tracer.Tracer, Tracer.nativeTracer),
  )
  const users = yield* Effect.provideContext(Api.fetch("users", "1 second"), hidden)
  return { users, orders: "Data from orders", stock: "Data from stock" }
})
