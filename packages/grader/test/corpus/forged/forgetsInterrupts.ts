// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It forgets each interruption until the connection is safe: the note of it stands in its own fiber.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fnUntraced(function* (query: string) {
  const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  for (const name of ["_interruptedCause", "_deferredInterrupt"]) {
    Object.defineProperty(fiber, name, { configurable: true, get: () => undefined, set: () => {} })
  }
  fiber.interruptible = false
  const connection = yield* Database.open("reports")
  fiber.interruptible = true
  for (const [name, value] of [["_interruptedCause", undefined], ["_deferredInterrupt", false]] as const) {
    Object.defineProperty(fiber, name, { configurable: true, writable: true, value })
  }
  return yield* Effect.ensuring(connection.query(query), connection.close)
})
