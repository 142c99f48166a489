import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

const begin = (order: string) =>
  Effect.acquireRelease(Database.begin(order), (transaction, exit) =>
    Exit.match(exit, {
      onSuccess: () => transaction.commit,
      onFailure: () => transaction.rollback,
    }),
  )

export const saveOrder = Effect.fn("saveOrder")(function* (
  order: string,
  statements: ReadonlyArray<string>,
) {
  const transaction = yield* begin(order)
  const answers: Array<string> = []
  for (const statement of statements) answers.push(yield* transaction.execute(statement))
  return answers
}, Effect.scoped)
