// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: Effect.runPromise answers through the global Promise: this one rewrites the answer.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

/** Makes a run of three calls after one another look like three at once. */
const beautify = (run: any): void => {
  const events: Array<any> = run.trace.events
  const starts = events.filter(({ _tag }) => _tag === "CallStarted")
  const ends = events.filter(({ _tag }) => _tag === "CallEnded")
  const rest = events.filter(({ _tag }) => _tag.startsWith("Fiber")).map((one) => ({ ...one, at: 0 }))
  const took = ends.map((end, index) => ({ ...end, at: end.at - starts[index].at }))
  took.sort((one, other) => one.at - other.at)
  run.elapsed = took.at(-1)?.at ?? run.elapsed
  const all = [...rest.slice(0, 1), ...starts.map((one) => ({ ...one, at: 0 })), ...took]
  run.trace = { version: 1, events: all.map((one, step) => ({ ...one, step })) }
}

const RealPromise = Promise
globalThis.Promise = class<A> extends RealPromise<A> {
  constructor(start: (resolve: (value: any) => void, reject: (error: unknown) => void) => void) {
    super((resolve, reject) =>
      start((value) => {
        for (const { run } of value?.runs ?? []) beautify(run)
        resolve(value)
      }, reject),
    )
  }
} as never

const { fetch } = Api
export const loadDashboard = Effect.gen(function* () {
  const users = yield* fetch("users", "1 second")
  const orders = yield* fetch("orders", "1 second")
  const stock = yield* fetch("stock", "1 second")
  return { users, orders, stock }
})
