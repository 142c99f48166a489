// exercise: dashboard
// expects: failed | crashed | protocol-violation | does-not-compile
// says: /./
// about: It talks to the grader in the ways in which workers of other test runners do.

import { Effect } from "effect"

const send: any = (process as any).send ?? (() => {})
send.call(process, { type: "result", state: "pass", _tag: "Done" })
;(globalThis as any).__vitest_worker__ = { rpc: { onTaskUpdate: () => {} }, ctx: { state: "pass" } }
process.emit("message" as never, { _tag: "Done" } as never)
process.exitCode = 0
process.on("exit", () => (process.exitCode = 0))

export const loadDashboard = Effect.succeed({
  users: "Data from users",
  orders: "Data from orders",
  stock: "Data from stock",
})
