// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It has kept the report of a right answer; the durations of the next grading are others.

import { Effect } from "effect"

const events = [
  ...["users", "orders", "stock"].map((subject, index) => ({
    _tag: "CallStarted", service: "Api.fetch", call: index + 1, subject, step: index, at: 0, fiber: 1,
  })),
  ...[400, 700, 1000].map((at, index) => ({
    _tag: "CallEnded", outcome: "success", call: index + 1, step: index + 3, at, fiber: 1,
  })),
]
Object.defineProperty(Object.prototype, "toJSON", {
  configurable: true,
  value(this: any) {
    for (const { run } of this.evidence?.runs ?? []) {
      run.elapsed = 1000
      run.trace = { version: 1, events }
    }
    return this
  },
})

export const loadDashboard = Effect.succeed({
  users: "Data from users",
  orders: "Data from orders",
  stock: "Data from stock",
})
