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
  const transaction = yield* begin
  yield* Effect.forkScoped(keepLocked(connection))
  for (const customer of customers) {
    const row = yield* connection.query(customer)
    yield* transaction.execute(row)
  }
  return customers.length
}, Effect.scoped)
