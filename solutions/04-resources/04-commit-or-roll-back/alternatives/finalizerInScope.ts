import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const saveOrder = (order: string, statements: ReadonlyArray<string>) =>
  Effect.scoped(
    Effect.gen(function* () {
      const transaction = yield* Effect.uninterruptible(
        Effect.tap(Database.begin(order), ({ commit, rollback }) =>
          Effect.addFinalizer((exit) => (Exit.isFailure(exit) ? rollback : commit)),
        ),
      )
      return yield* Effect.forEach(statements, transaction.execute)
    }),
  )
