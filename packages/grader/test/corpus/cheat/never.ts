// exercise: cleanup
// expects: failed
// says: /Expected to take/
// about: Nothing can interrupt it, so nothing is left open; and nobody can stop it either.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const runReport = (query: string) =>
  Effect.acquireUseRelease(
    Database.open("reports"),
    (connection) => connection.query(query),
    (connection) => connection.close,
  ).pipe(Effect.uninterruptible)
