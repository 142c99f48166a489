import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const saveOrder = (order: string, statements: ReadonlyArray<string>) =>
  Effect.suspend(() => {
    let committed = false
    return Effect.acquireUseRelease(
      Database.begin(order),
      Effect.fnUntraced(function* (transaction) {
        const answers = yield* Effect.forEach(statements, transaction.execute)
        const commit = Effect.tap(transaction.commit, () => Effect.sync(() => (committed = true)))
        yield* Effect.uninterruptible(commit)
        return answers
      }),
      (transaction) => (committed ? Effect.void : transaction.rollback),
    )
  })
