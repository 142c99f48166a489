import { Api } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: render the report in the background, while the program logs in and loads the customer.
export const prepareMail = Effect.gen(function* () {
  const report = yield* Api.request("report", "3 seconds")
  yield* Api.request("login", "1 second")
  const customer = yield* Api.request("customer", "1 second")
  return { customer, report }
})
