import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const saveOrder = (order: string, statements: ReadonlyArray<string>) =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const { commit, execute, rollback } = yield* Database.begin(order)
      const exit = yield* Effect.exit(restore(Effect.forEach(statements, execute)))
      yield* exit._tag === "Success" ? commit : rollback
      return yield* exit
    }),
  )
