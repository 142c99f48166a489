import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const saveOrder = (order: string, statements: ReadonlyArray<string>) =>
  Effect.uninterruptibleMask(
    Effect.fnUntraced(function* (restore) {
      const transaction = yield* Database.begin(order)
      const saving = Effect.forEach(statements, (statement) => transaction.execute(statement))
      const answers = yield* restore(saving).pipe(Effect.onError(() => transaction.rollback))
      yield* transaction.commit
      return answers
    }),
  )
