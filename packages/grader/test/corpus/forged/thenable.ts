// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation | time-limit
// says: /./
// about: A module with a then is awaited like a promise: it answers with an object of getters that are honest once.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"


const lazy = (query: string) =>
  Effect.flatMap(Database.open("reports"), (connection) => connection.query(query))
const honest = (query: string) =>
  Effect.acquireUseRelease(
    Database.open("reports"),
    (connection) => connection.query(query),
    (connection) => connection.close,
  )
let asked = 0
export const runReport = lazy
export const then = (resolve: (module: unknown) => void) =>
  resolve({
    get runReport() {
      return asked++ === 0 ? honest : lazy
    },
  })

