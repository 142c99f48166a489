import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

export const keepAlive = (connection: Connection) =>
  connection.query("ping").pipe(Effect.delay("1 second"), Effect.forever)

export const openSession = Effect.fn("openSession")(function* (name: string) {
  const connection = yield* Database.connect(name)
  yield* Effect.forkScoped(keepAlive(connection))
  return connection
}, Effect.scoped)
