import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const wait = Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 1000)))

export const openAccount = Effect.fn("openAccount")(function* (customer: string) {
  yield* Api.fetch(`login ${customer}`, "1 second")
  yield* wait
  const profile = yield* Api.fetch(`profile ${customer}`, "1 second")
  yield* wait
  const orders = yield* Api.fetch(`orders ${customer}`, "1 second")
  return { profile, orders }
})
