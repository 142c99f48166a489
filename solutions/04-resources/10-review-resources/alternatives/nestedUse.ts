import { type Connection, Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const keepLocked = (connection: Connection) =>
  connection.query("renew the lock").pipe(Effect.delay("1 second"), Effect.forever)

const moveWith = (connection: Connection, customers: ReadonlyArray<string>) =>
  Effect.acquireUseRelease(
    Database.begin("new shop"),
    (transaction) =>
      Effect.forEach(customers, (customer) =>
        Effect.flatMap(connection.query(customer), transaction.execute),
      ),
    (transaction, exit) => (Exit.isSuccess(exit) ? transaction.commit : transaction.rollback),
  )

export const moveCustomers = (customers: ReadonlyArray<string>) =>
  Effect.acquireUseRelease(
    Database.open("old shop"),
    (connection) =>
      Effect.scoped(
        Effect.andThen(
          Effect.forkScoped(keepLocked(connection)),
          Effect.as(moveWith(connection, customers), customers.length),
        ),
      ),
    (connection) => connection.close,
  )
