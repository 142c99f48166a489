import { Database } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: let the connection close when the scope ends that it was opened in.
export const connect = (branch: string) => Database.open(branch)

// TODO: say where the scope of a branch's connection ends.
const exportBranch = Effect.fn("exportBranch")(function* (branch: string) {
  const connection = yield* connect(branch)
  const sales = yield* connection.query("sales")
  const returns = yield* connection.query("returns")
  return { branch, sales, returns }
})

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, exportBranch)
