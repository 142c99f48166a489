import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const prepareMail = Effect.gen(function* () {
  let report = ""
  yield* Effect.forkChild(
    Effect.map(Api.request("report", "3 seconds"), (data) => {
      report = data
    }),
  )
  yield* Api.request("login", "1 second")
  const customer = yield* Api.request("customer", "1 second")
  // The report takes 3 seconds, and 2 of them are over.
  yield* Effect.sleep("1 second")
  return { customer, report }
})
