// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It takes a call apart: the end of each is kept back on the fiber's own stack until the time is right.

import { Api } from "@fiberlings/core"
import { Clock, Effect, Tracer } from "effect"

/** Runs effects under a tracer that replaces each sleep by what it is told to do. */
const instead = (sleep: (milliseconds: number) => Effect.Effect<unknown>) =>
  Tracer.make({
    span: Tracer.nativeTracer.span,
    context: (primitive: any, fiber: any) =>
      primitive["~effect/Effect/identifier"] === "Async"
        ? (sleep(0) as any)["~effect/Effect/evaluate"](fiber)
        : primitive["~effect/Effect/evaluate"](fiber),
  })

export const loadDashboard = Effect.gen(function* () {
  const rest = ["orders", "stock"]
  const next = (): Effect.Effect<unknown> => {
    const name = rest.shift()
    return name === undefined ? Effect.void : Api.fetch(name, 0)
  }
  const users = yield* Api.fetch("users", "1 second").pipe(
    Effect.provideService(Tracer.Tracer, instead(next)),
  )
  yield* Effect.sleep(900)
  yield* Clock.currentTimeMillis
  return { users, orders: "Data from orders", stock: "Data from stock" }
})
