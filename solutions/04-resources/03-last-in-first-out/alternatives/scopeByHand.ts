import { Database } from "@fiberlings/core"
import { Effect, Scope } from "effect"

export const moveOrders = (year: number) =>
  Effect.acquireUseRelease(
    Scope.make(),
    Effect.fnUntraced(function* (scope) {
      const open = Effect.fnUntraced(function* (name: string) {
        const connection = yield* Database.open(name)
        yield* Scope.addFinalizer(scope, connection.close)
        return connection
      }, Effect.uninterruptible)

      const audit = yield* open("audit")
      const archive = yield* open("archive")
      const orders = yield* open("orders")
      yield* audit.query(`moving ${year}`)
      const rows = yield* orders.query(`orders of ${year}`)
      yield* archive.query(`keep orders of ${year}`)
      return rows
    }),
    Scope.close,
  )
