import { Api } from "@fiberlings/core"
import { Effect } from "effect"

let profile = ""
let orders = ""

export const openAccount = Effect.fn("openAccount")(function* (customer: string) {
  yield* Api.fetch(`login ${customer}`, "1 second")
  profile = yield* Api.fetch(`profile ${customer}`, "1 second")
  orders = yield* Api.fetch(`orders ${customer}`, "1 second")
  return { profile, orders }
})
