import { Database } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: commit when every statement has gone through; otherwise, whatever happened, roll back.
export const saveOrder = Effect.fn("saveOrder")(function* (
  order: string,
  statements: ReadonlyArray<string>,
) {
  const transaction = yield* Database.begin(order)
  const answers = yield* Effect.forEach(statements, transaction.execute)
  yield* transaction.commit
  return answers
})
