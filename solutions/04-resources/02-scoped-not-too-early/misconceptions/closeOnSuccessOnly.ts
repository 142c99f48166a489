import { Database } from "@fiberlings/core"
import { Effect, Exit } from "effect"

export const connect = (branch: string) =>
  Effect.acquireRelease(Database.open(branch), (connection, exit) =>
    Exit.isSuccess(exit) ? connection.close : Effect.void,
  )

const exportBranch = Effect.fn("exportBranch")(function* (branch: string) {
  const connection = yield* connect(branch)
  const sales = yield* connection.query("sales")
  const returns = yield* connection.query("returns")
  return { branch, sales, returns }
}, Effect.scoped)

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, exportBranch)
