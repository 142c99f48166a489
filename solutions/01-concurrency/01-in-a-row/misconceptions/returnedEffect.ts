import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const openAccount = Effect.fn("openAccount")(function* (customer: string) {
  yield* Api.fetch(`login ${customer}`, "1 second")
  const profile = Api.fetch(`profile ${customer}`, "1 second")
  const orders = Api.fetch(`orders ${customer}`, "1 second")
  return { profile, orders }
})
