import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

export const keepLocked = (connection: Connection) =>
  connection.query("renew the lock").pipe(Effect.delay("1 second"), Effect.forever)

export const moveCustomers = Effect.fn("moveCustomers")(function* (
  customers: ReadonlyArray<string>,
) {
  const connection = yield* Database.connect("old shop")
  yield* Effect.forkScoped(keepLocked(connection))
  const transaction = yield* Database.begin("new shop")
  yield* Effect.gen(function* () {
    for (const customer of customers) {
      const row = yield* connection.query(customer)
      yield* transaction.execute(row)
    }
  }).pipe(Effect.tapError(() => transaction.rollback))
  yield* transaction.commit
  return customers.length
}, Effect.scoped)
