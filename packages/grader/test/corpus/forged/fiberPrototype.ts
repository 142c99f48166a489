// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It makes all fibers deaf to interruptions from outside, the harness's included.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"


const fiber: any = Effect.runFork(Effect.void)
const prototype = Object.getPrototypeOf(fiber)
const { interruptUnsafe } = prototype
prototype.interruptUnsafe = function (this: any, by?: number, ...rest: Array<unknown>) {
  if (by !== undefined) interruptUnsafe.call(this, by, ...rest)
}

export const runReport = Effect.fnUntraced(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* Effect.ensuring(connection.query(query), connection.close)
})

