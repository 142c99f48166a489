// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The workshop's own package can note a call: one inside of the other, as long as the longest, all on one fiber.

import * as core from "@fiberlings/core"
import { Context, Effect } from "effect"

const { recordCall, recorderOf = (handle: unknown) => handle } = core as any
const Conditions = Context.Reference<any>("@fiberlings/core/services/Conditions", {
  defaultValue: () => ({}),
})

export const loadDashboard = Effect.gen(function* () {
  const weather = recorderOf(yield* Conditions)
  const names = ["users", "orders", "stock"]
  const longest = Math.max(...names.map((name) => weather[name].takes))
  yield* names.reduce(
    (inner, name) => recordCall("Api.fetch", name, inner),
    Effect.sleep(longest),
  )
  return Object.fromEntries(names.map((name) => [name, `Data from ${name}`])) as never
})
