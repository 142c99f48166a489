import { type Connection, Database } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const keepAlive = (connection: Connection) =>
  connection.query("ping").pipe(Effect.delay("1 second"), Effect.forever)

export const openSession = Effect.fn("openSession")(function* (name: string) {
  const connection = yield* Database.connect(name)
  const worker = yield* Effect.forkChild(keepAlive(connection))
  yield* Effect.addFinalizer(() => Fiber.interrupt(worker))
  return connection
})
