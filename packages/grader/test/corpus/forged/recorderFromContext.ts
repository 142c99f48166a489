// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It takes the recorder and the durations out of its own context and notes calls that nobody made.

import * as core from "@fiberlings/core"
import { Context, Effect, Exit } from "effect"

const read = (core as any).recorderOf ?? ((handle: unknown) => handle)
const under = (name: string) =>
  Context.Reference<any>(`@fiberlings/core/services/${name}`, { defaultValue: () => ({}) })

export const loadDashboard = Effect.gen(function* () {
  const recorder = read(yield* under("ServiceRecorder"))
  const weather = read(yield* under("Conditions"))
  const names = ["users", "orders", "stock"]
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
