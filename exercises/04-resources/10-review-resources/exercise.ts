import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

/** Renews the lock of the old shop, every second. Never ends by itself. */
export const keepLocked = (connection: Connection) =>
  connection.query("renew the lock").pipe(Effect.delay("1 second"), Effect.forever)

// TODO: leave nothing open, half done or running, however the move ends.
export const moveCustomers = Effect.fn("moveCustomers")(function* (
  customers: ReadonlyArray<string>,
) {
  const connection = yield* Database.open("old shop")
  yield* Effect.forkChild(keepLocked(connection))
  const transaction = yield* Database.begin("new shop")
  for (const customer of customers) {
    const row = yield* connection.query(customer)
    yield* transaction.execute(row)
  }
  yield* transaction.commit
  yield* connection.close
  return customers.length
})
