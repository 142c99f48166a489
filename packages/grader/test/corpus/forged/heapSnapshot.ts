// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation | time-limit | memory-limit
// says: /./
// about: It looks for secrets in a picture of its own memory and repeats every line of the protocol that it finds there.

import { Api } from "@fiberlings/core"
import { writeSync } from "node:fs"
import { getHeapSnapshot } from "node:v8"
import { Effect } from "effect"

export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  const snapshot = getHeapSnapshot()
  const pieces: Array<string> = []
  for (let piece = snapshot.read(); piece !== null; piece = snapshot.read()) pieces.push(String(piece))
  const { strings } = JSON.parse(pieces.join(""))
  for (const text of strings as Array<string>) {
    if (text.startsWith("{") && text.includes('"Checked"')) writeSync(3, `${text.replace(/"elapsed":\d+/, '"elapsed":0')}\n`)
  }
  return { users, orders, stock }
})
