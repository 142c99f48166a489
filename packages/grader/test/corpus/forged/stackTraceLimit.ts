// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: Effect sets how many frames an error keeps: a setter there runs in the middle of the harness and looks around.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const frames: Array<any> = []
let limit = 10
Error.prepareStackTrace = (_error, sites) => {
  for (const site of sites) frames.push(site.getThis(), site.getFunction())
  return ""
}
Object.defineProperty(Error, "stackTraceLimit", {
  get: () => limit,
  set: (value) => {
    limit = Math.max(value, 50)
    void new Error("look").stack
    for (const frame of frames) for (const { run } of frame?.runs ?? []) run.elapsed = 0
  },
})

export const loadDashboard = Effect.gen(function* () {
  const users = yield* Api.fetch("users", "1 second")
  const orders = yield* Api.fetch("orders", "1 second")
  const stock = yield* Api.fetch("stock", "1 second")
  return { users, orders, stock }
})
