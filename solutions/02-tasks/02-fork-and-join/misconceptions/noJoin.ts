import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const prepareMail = Effect.gen(function* () {
  const report = yield* Effect.forkChild(Api.request("report", "3 seconds"))
  yield* Api.request("login", "1 second")
  const customer = yield* Api.request("customer", "1 second")
  return { customer, report }
})
