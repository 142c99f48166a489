import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const saveOrder = (order: string, statements: ReadonlyArray<string>) =>
  Effect.acquireUseRelease(
    Database.begin(order),
    (transaction) => Effect.forEach(statements, transaction.execute),
    (transaction, error) => (error ? transaction.rollback : transaction.commit),
  )
