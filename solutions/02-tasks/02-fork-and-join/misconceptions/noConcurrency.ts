import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const loadCustomer = Effect.gen(function* () {
  yield* Api.request("login", "1 second")
  return yield* Api.request("customer", "1 second")
})

export const prepareMail = Effect.all({
  report: Api.request("report", "3 seconds"),
  customer: loadCustomer,
})
