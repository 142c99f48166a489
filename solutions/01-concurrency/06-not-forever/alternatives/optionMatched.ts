import { Api } from "@fiberlings/core"
import { Effect, Option } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  const rate = yield* Effect.timeoutOption(todaysRate(currency), "2 seconds")
  return Option.isSome(rate) ? rate.value : yield* yesterdaysRate(currency)
})
