import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const connect = Effect.fn("connect")(function* (branch: string) {
  const connection = yield* Database.open(branch)
  yield* Effect.addFinalizer(() => connection.close)
  return connection
})

const exportBranch = Effect.fn("exportBranch")(function* (branch: string) {
  const connection = yield* connect(branch)
  const sales = yield* connection.query("sales")
  const returns = yield* connection.query("returns")
  return { branch, sales, returns }
}, Effect.scoped)

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, exportBranch)
