import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const saveOrder = (order: string, statements: ReadonlyArray<string>) =>
  Effect.acquireUseRelease(
    Database.begin(order),
    (transaction) =>
      Effect.forEach(statements, transaction.execute).pipe(
        Effect.onExit((exit) => (Exit.isSuccess(exit) ? transaction.commit : transaction.rollback)),
      ),
    () => Effect.void,
  )
