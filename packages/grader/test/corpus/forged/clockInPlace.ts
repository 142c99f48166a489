// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The same without a new context: it changes the clock inside of the one that it has.

import { Api } from "@fiberlings/core"
import { Clock, Duration, Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const { context } = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  const rest = ["orders", "stock"]
  const slept: Array<number> = []
  const real = yield* Clock.Clock
  const change = (clock: Clock.Clock) => {
    for (let overlay = context.overlay; overlay !== undefined; overlay = overlay.parent) {
      if (overlay.key === Clock.Clock.key) overlay.value = clock
    }
    for (const map of [context.base, context.mapUnsafe]) map.set(Clock.Clock.key, clock)
  }
  change({
    ...real,
    sleep: (duration) =>
      Effect.suspend(() => {
        slept.push(Duration.toMillis(duration))
        const next = rest.shift()
        if (next !== undefined) return Effect.asVoid(Api.fetch(next, "1 second"))
        change(real)
        return real.sleep(Duration.millis(Math.max(...slept)))
      }),
  })
  const users = yield* Api.fetch("users", "1 second")
  return { users, orders: "Data from orders", stock: "Data from stock" }
})
