import { type Connection, Database } from "@fiberlings/core"
import { Effect, Schedule } from "effect"

export const keepAlive = (connection: Connection) =>
  connection.query("ping").pipe(Effect.delay("1 second"), Effect.forever)

export const openSession = Effect.fn("openSession")(function* (name: string) {
  const connection = yield* Database.connect(name)
  yield* connection
    .query("ping")
    .pipe(Effect.repeat(Schedule.spaced("1 second")), Effect.forkScoped)
  return connection
})
