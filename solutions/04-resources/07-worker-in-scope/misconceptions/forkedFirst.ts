import { type Connection, Database } from "@fiberlings/core"
import { Deferred, Effect } from "effect"

export const keepAlive = (connection: Connection) =>
  connection.query("ping").pipe(Effect.delay("1 second"), Effect.forever)

export const openSession = Effect.fn("openSession")(function* (name: string) {
  const opened = yield* Deferred.make<Connection>()
  yield* Deferred.await(opened).pipe(Effect.flatMap(keepAlive), Effect.forkScoped)
  const connection = yield* Database.connect(name)
  yield* Deferred.succeed(opened, connection)
  return connection
})
