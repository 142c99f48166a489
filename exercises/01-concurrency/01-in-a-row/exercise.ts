import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const openAccount = Effect.fn("openAccount")(function* (customer: string) {
  yield* Api.fetch(`login ${customer}`, "1 second")
  // TODO: then load `profile ${customer}`, and then `orders ${customer}`.
  const profile = ""
  const orders = ""
  return { profile, orders }
})
