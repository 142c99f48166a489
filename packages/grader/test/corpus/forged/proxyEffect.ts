// exercise: cleanup
// expects: failed | crashed
// says: /./
// about: The Effect is a proxy that is honest while anybody looks and another one when it runs.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"


export const runReport = (query: string) => {
  const lazy = Effect.flatMap(Database.open("reports"), (connection) => connection.query(query))
  const honest = Effect.acquireUseRelease(
    Database.open("reports"),
    (connection) => connection.query(query),
    (connection) => connection.close,
  )
  let looks = 0
  return new Proxy(honest, {
    get: (target, name) => Reflect.get(looks++ < 3 ? target : lazy, name),
  })
}

