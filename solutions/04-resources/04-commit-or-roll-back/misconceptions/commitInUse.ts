import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const saveOrder = (order: string, statements: ReadonlyArray<string>) =>
  Effect.acquireUseRelease(
    Database.begin(order),
    Effect.fnUntraced(function* (transaction) {
      const answers = yield* Effect.forEach(statements, transaction.execute)
      yield* transaction.commit
      return answers
    }),
    (transaction, exit) => (Exit.isSuccess(exit) ? Effect.void : transaction.rollback),
  )
