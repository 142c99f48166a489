import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const prepareMail = Effect.gen(function* () {
  const reportPromise = Effect.runPromise(Api.request("report", "3 seconds"))
  yield* Api.request("login", "1 second")
  const customer = yield* Api.request("customer", "1 second")
  const report = yield* Effect.promise(() => reportPromise)
  return { customer, report }
})
