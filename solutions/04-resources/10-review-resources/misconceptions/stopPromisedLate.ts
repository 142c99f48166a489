import { type Connection, Database } from "@fiberlings/core"
import { Effect, Exit, Fiber } from "effect"

/** Renews the lock of the old shop, every second. Never ends by itself. */
export const keepLocked = (connection: Connection) =>
  connection.query("renew the lock").pipe(Effect.delay("1 second"), Effect.forever)

const moveAll = Effect.fn("moveAll")(function* (
  connection: Connection,
  customers: ReadonlyArray<string>,
) {
  const locked = yield* Effect.forkChild(keepLocked(connection))
  yield* Effect.acquireUseRelease(
    Database.begin("new shop"),
    (transaction) =>
      Effect.forEach(customers, (customer) =>
        Effect.flatMap(connection.query(customer), transaction.execute),
      ),
    (transaction, exit) => (Exit.isSuccess(exit) ? transaction.commit : transaction.rollback),
  ).pipe(Effect.ensuring(Fiber.interrupt(locked)))
  return customers.length
})

export const moveCustomers = Effect.fn("moveCustomers")((customers: ReadonlyArray<string>) =>
  Effect.acquireUseRelease(
    Database.open("old shop"),
    (connection) => moveAll(connection, customers),
    (connection) => connection.close,
  ),
)
