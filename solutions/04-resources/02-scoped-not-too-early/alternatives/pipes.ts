import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const connect = Database.connect

const exportBranch = (branch: string) =>
  connect(branch).pipe(
    Effect.flatMap((connection) =>
      Effect.all({
        branch: Effect.succeed(branch),
        sales: connection.query("sales"),
        returns: connection.query("returns"),
      }),
    ),
    Effect.scoped,
  )

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, exportBranch)
