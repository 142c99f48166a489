import { type Connection, Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const keepLocked = (connection: Connection) =>
  connection.query("renew the lock").pipe(Effect.delay("1 second"), Effect.forever)

const begin = Effect.acquireRelease(Database.begin("new shop"), (transaction, exit) =>
  Exit.isSuccess(exit) ? transaction.commit : transaction.rollback,
)

export const moveCustomers = Effect.fn("moveCustomers")(function* (
  customers: ReadonlyArray<string>,
) {
  const connection = yield* Database.connect("old shop")
  yield* Effect.forkScoped(keepLocked(connection))
  const transaction = yield* begin
  for (const customer of customers) {
    const row = yield* connection.query(customer)
    yield* Effect.uninterruptible(transaction.execute(row))
  }
  return customers.length
}, Effect.scoped)
