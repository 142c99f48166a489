import { type Connection, Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const keepLocked = (connection: Connection) =>
  connection.query("renew the lock").pipe(Effect.delay("1 second"), Effect.forever)

export const moveCustomers = Effect.fn("moveCustomers")(function* (
  customers: ReadonlyArray<string>,
) {
  const connection = yield* Database.connect("old shop")
  yield* Effect.forkScoped(keepLocked(connection))
  const transaction = Database.begin("new shop")
  yield* Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(transaction, ({ commit, execute, rollback }) =>
      restore(
        Effect.forEach(customers, (customer) =>
          Effect.flatMap(connection.query(customer), execute),
        ),
      ).pipe(Effect.onExit((exit) => (Exit.isSuccess(exit) ? commit : rollback))),
    ),
  )
  return customers.length
}, Effect.scoped)
