// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: Where things are concealed in a WeakMap, it listens to WeakMap itself.

import { Api } from "@fiberlings/core"
import { Effect, Exit } from "effect"

let recorder: any
let weather: any
const { get } = WeakMap.prototype
WeakMap.prototype.get = function (this: WeakMap<object, unknown>, key: object) {
  const value: any = get.call(this, key)
  if (typeof value?.callStarted === "function") recorder = value
  if (value?.users !== undefined) weather = value
  return value
} as never

const names = ["users", "orders", "stock"]

export const loadDashboard = Effect.gen(function* () {
  yield* Api.request("nothing", 0)
  const takes = (name: string): number => weather[name].takes
  const calls = names.map((name) => [name, recorder.callStarted("Api.fetch", name)] as const)
  let now = 0
  for (const [name, call] of calls.toSorted(([one], [other]) => takes(one) - takes(other))) {
    yield* Effect.sleep(takes(name) - now)
    now = takes(name)
    recorder.callEnded(call, Exit.succeed(undefined))
  }
  return Object.fromEntries(names.map((name) => [name, `Data from ${name}`])) as never
})
