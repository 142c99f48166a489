// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation | rejected
// says: /./
// about: It loads the checks before the harness does and gives the last one a program that opens nothing.

import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const { default: checks } = await import("./exercise.test.ts")
const last: any = checks.at(-1)
last.run = () => Effect.void

export const runReport = Effect.fnUntraced(function* (query: string) {
  const connection = yield* Database.open("reports")
  return yield* Effect.ensuring(connection.query(query), connection.close)
})
