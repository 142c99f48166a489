import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const saveOrder = Effect.fn("saveOrder")(function* (
  order: string,
  statements: ReadonlyArray<string>,
) {
  const transaction = yield* Database.begin(order)
  const answers = yield* Effect.forEach(statements, transaction.execute).pipe(
    Effect.tapError(() => transaction.rollback),
  )
  yield* transaction.commit
  return answers
})
