import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const saveOrder = Effect.fn("saveOrder")(function* (
  order: string,
  statements: ReadonlyArray<string>,
) {
  const transaction = yield* Database.begin(order)
  try {
    const answers = yield* Effect.forEach(statements, transaction.execute)
    yield* transaction.commit
    return answers
  } catch (error) {
    yield* transaction.rollback
    throw error
  }
})
