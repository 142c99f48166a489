// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It makes its own fiber deaf until the connection is safe.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = Effect.fnUntraced(function* (query: string) {
  const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  Object.defineProperty(fiber, "interruptUnsafe", { configurable: true, value: () => {} })
  const connection = yield* Database.open("reports")
  delete fiber.interruptUnsafe
  return yield* Effect.ensuring(connection.query(query), connection.close)
})
