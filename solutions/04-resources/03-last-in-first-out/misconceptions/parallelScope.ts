import { Database } from "@fiberlings/core"
import { Effect, Scope } from "effect"

export const moveOrders = (year: number) =>
  Effect.acquireUseRelease(
    Scope.make("parallel"),
    (scope) =>
      Effect.gen(function* () {
        const audit = yield* Database.connect("audit")
        const archive = yield* Database.connect("archive")
        const orders = yield* Database.connect("orders")

        yield* audit.query(`moving ${year}`)
        const rows = yield* orders.query(`orders of ${year}`)
        yield* archive.query(`keep orders of ${year}`)
        return rows
      }).pipe(Scope.provide(scope)),
    (scope, exit) => Scope.close(scope, exit),
  )
