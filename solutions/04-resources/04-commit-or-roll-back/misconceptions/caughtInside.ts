import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const saveOrder = Effect.fn("saveOrder")(function* (
  order: string,
  statements: ReadonlyArray<string>,
) {
  const outcome = yield* Effect.acquireUseRelease(
    Database.begin(order),
    (transaction) => Effect.result(Effect.forEach(statements, transaction.execute)),
    (transaction, exit) => (Exit.isSuccess(exit) ? transaction.commit : transaction.rollback),
  )
  return yield* Effect.fromResult(outcome)
})
