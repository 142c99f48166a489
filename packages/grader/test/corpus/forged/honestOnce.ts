// exercise: cleanup
// expects: failed
// says: /./
// about: It does the exercise in its first runs and is lazy as soon as it feels unobserved.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"


let runs = 0
export const runReport = (query: string) => {
  if (runs++ < 2) {
    return Effect.acquireUseRelease(
      Database.open("reports"),
      (connection) => connection.query(query),
      (connection) => connection.close,
    )
  }
  return Effect.flatMap(Database.open("reports"), (connection) => connection.query(query))
}

