import { Database } from "@fiberlings/core"
import { Effect, Scope } from "effect"

export const connect = (branch: string) =>
  Effect.acquireRelease(Database.open(branch), (connection) => connection.close)

const exportBranch = Effect.fn("exportBranch")(function* (branch: string) {
  const scope = yield* Scope.make()
  const connection = yield* connect(branch).pipe(Scope.provide(scope))
  const sales = yield* connection.query("sales")
  const returns = yield* connection.query("returns")
  return { branch, sales, returns }
})

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, exportBranch)
