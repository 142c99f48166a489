import { type Connection, Database } from "@fiberlings/core"
import { Effect, Scope } from "effect"

export const connect = (branch: string) =>
  Effect.acquireRelease(Database.open(branch), (connection) => connection.close)

const ask = Effect.fnUntraced(function* (branch: string, connection: Connection) {
  const sales = yield* connection.query("sales")
  const returns = yield* connection.query("returns")
  return { branch, sales, returns }
})

export const exportBranches = (branches: ReadonlyArray<string>) =>
  Effect.forEach(branches, (branch) =>
    Effect.acquireUseRelease(
      Scope.make(),
      (scope) =>
        connect(branch).pipe(
          Scope.provide(scope),
          Effect.flatMap((connection) => ask(branch, connection)),
        ),
      (scope, exit) => Scope.close(scope, exit),
    ),
  )
