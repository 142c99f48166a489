// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The list of the operations to be interrupted at comes from Array.from: here it has one.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const from = Array.from as any
Array.from = ((source: any, ...rest: Array<any>) =>
  from(typeof source?.length === "number" && source.length > 1 ? { length: 1 } : source, ...rest)) as never

export const runReport = Effect.fnUntraced(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* Effect.ensuring(connection.query(query), connection.close)
})
