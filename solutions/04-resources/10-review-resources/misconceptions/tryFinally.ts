import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

export const keepLocked = (connection: Connection) =>
  connection.query("renew the lock").pipe(Effect.delay("1 second"), Effect.forever)

export const moveCustomers = Effect.fn("moveCustomers")(function* (
  customers: ReadonlyArray<string>,
) {
  const connection = yield* Database.open("old shop")
  const transaction = yield* Database.begin("new shop")
  let done = false
  try {
    yield* Effect.forkChild(keepLocked(connection))
    for (const customer of customers) {
      const row = yield* connection.query(customer)
      yield* transaction.execute(row)
    }

    done = true
  } finally {
    yield* done ? transaction.commit : transaction.rollback
    yield* connection.close
  }
  return customers.length
})
