// exercise: cleanup
// expects: failed
// says: /Expected the connection to be closed/
// about: Exports are live: it is honest for the first check and replaces itself before the next one.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const lazy = (query: string) =>
  Effect.flatMap(Database.open("reports"), (connection) => connection.query(query))
let uses = 0
export let runReport = (query: string) => {
  if (++uses === 1) queueMicrotask(() => (runReport = lazy))
  return Effect.acquireUseRelease(
    Database.open("reports"),
    (connection) => connection.query(query),
    (connection) => connection.close,
  )
}
