import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const saveOrder = Effect.fn("saveOrder")(function* (
  order: string,
  statements: ReadonlyArray<string>,
) {
  const { answers, transaction } = yield* Effect.acquireUseRelease(
    Database.begin(order),
    (transaction) =>
      Effect.map(Effect.forEach(statements, transaction.execute), (answers) => ({
        answers,
        transaction,
      })),
    (transaction, exit) => (Exit.isFailure(exit) ? transaction.rollback : Effect.void),
  )
  yield* transaction.commit
  return answers
})
