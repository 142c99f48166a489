import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const connect = (branch: string) =>
  Effect.acquireUseRelease(
    Database.open(branch),
    (connection) => Effect.succeed(connection),
    (connection) => connection.close,
  )

const exportBranch = Effect.fn("exportBranch")(function* (branch: string) {
  const connection = yield* connect(branch)
  const sales = yield* connection.query("sales")
  const returns = yield* connection.query("returns")
  return { branch, sales, returns }
})

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, exportBranch)
