// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The same through a socket that is made of the descriptor's number.

import { Api } from "@fiberlings/core"
import { Clock, Effect } from "effect"
import { Socket } from "node:net"

/** The report of both checks, as the harness would write it, about three calls at once. */
const forge = (took: ReadonlyArray<readonly [string, number]>): string => {
  const place = { fiber: 1, at: 0 }
  const events = [
    { _tag: "FiberStarted", parent: null, ...place },
    ...took.map(([subject], index) => ({ _tag: "CallStarted", call: index + 1, service: "Api.fetch", subject, ...place })),
    ...took
      .map(([, at], index) => ({ _tag: "CallEnded", call: index + 1, outcome: "success", fiber: 1, at }))
      .sort((one, other) => one.at - other.at),
  ].map((event, step) => ({ ...event, step }))
  const fields = took.map(([name]) => [name, { _tag: "String", value: `Data from ${name}` }])
  const exit = { _tag: "Success", value: { _tag: "Record", fields } }
  const elapsed = Math.max(...took.map(([, at]) => at))
  const ending = { _tag: "Completed", exit }
  const run = { ending, elapsed, trace: { version: 1, events }, leaked: [] }
  const runs = [{ scenario: "", interruptedAt: null, schedule: "0", run }]
  return `${JSON.stringify({ _tag: "Ran", runs, explored: null })}`
}

const evidence: Array<string> = []
export const loadDashboard = Effect.gen(function* () {
  const took: Array<readonly [string, number]> = []
  for (const name of ["users", "orders", "stock"]) {
    const before = yield* Clock.currentTimeMillis
    yield* Api.fetch(name, "1 second")
    took.push([name, (yield* Clock.currentTimeMillis) - before])
  }
  evidence.push(forge(took))
  if (evidence.length === 2) {
    const lines = [
      ...evidence.map((one, index) => `{"_tag":"Checked","index":${index},"evidence":${one}}`),
      '{"_tag":"Done"}',
    ]
    const socket = new Socket({ fd: 3, readable: false, writable: true })
    ;(socket as any)._handle.setBlocking?.(true)
    socket.write(`${lines.slice(1).join("\n")}\n`, () => (process as any).reallyExit(0))
    yield* Effect.never
  }
  return Object.fromEntries(took.map(([name]) => [name, `Data from ${name}`])) as never
})
