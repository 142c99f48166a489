import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const saveOrder = Effect.fn("saveOrder")(function* (
  order: string,
  statements: ReadonlyArray<string>,
) {
  const transaction = yield* Database.begin(order)
  return yield* Effect.forEach(statements, transaction.execute).pipe(
    Effect.onExit((exit) => (Exit.isSuccess(exit) ? transaction.commit : transaction.rollback)),
  )
})
