// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It makes functions of a text, where imports and frozen objects might be others.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const realm = new Function("return import('node:fs')")
const { writeSync } = await realm()
writeSync(3, '{"_tag":"Done","clean":true}\n')

export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
