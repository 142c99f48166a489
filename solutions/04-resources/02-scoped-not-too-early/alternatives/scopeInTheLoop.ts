import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const connect = Effect.fnUntraced(function* (branch: string) {
  const connection = yield* Database.open(branch)
  yield* Effect.addFinalizer(() => connection.close)
  return connection
}, Effect.uninterruptible)

export const exportBranches = Effect.fn("exportBranches")(function* (
  branches: ReadonlyArray<string>,
) {
  const reports = []
  for (const branch of branches) {
    const report = yield* Effect.scoped(
      Effect.gen(function* () {
        const connection = yield* connect(branch)
        const sales = yield* connection.query("sales")
        const returns = yield* connection.query("returns")
        return { branch, sales, returns }
      }),
    )
    reports.push(report)
  }
  return reports
})
