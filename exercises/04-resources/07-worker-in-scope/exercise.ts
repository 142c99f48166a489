import { type Connection, Database } from "@fiberlings/core"
import { Effect } from "effect"

/** Asks for nothing, a second after the last answer, again and again. Never ends by itself. */
export const keepAlive = (connection: Connection) =>
  connection.query("ping").pipe(Effect.delay("1 second"), Effect.forever)

// TODO: keep the connection alive in the background, for as long as the session is open.
export const openSession = Effect.fn("openSession")(function* (name: string) {
  const connection = yield* Database.connect(name)
  return connection
})
