import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const openAccount = Effect.fn("openAccount")(function* (customer: string) {
  yield* Api.fetch(`login ${customer}`, "1 second")
  return yield* Effect.all({
    profile: Api.fetch(`profile ${customer}`, "1 second"),
    orders: Api.fetch(`orders ${customer}`, "1 second"),
  })
})
