import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

export const connect = (branch: string) => Database.open(branch)

const exportBranch = (branch: string) =>
  Effect.acquireUseRelease(
    connect(branch),
    Effect.fnUntraced(function* (connection: Connection) {
      const sales = yield* connection.query("sales")
      const returns = yield* connection.query("returns")
      return { branch, sales, returns }
    }),
    (connection) => connection.close,
  )

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, exportBranch)
