import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
export const yesterdaysRate = (currency: string) =>
  Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  const rate = yield* Effect.timeoutOption(todaysRate(currency), "2 seconds")
  return rate ?? (yield* yesterdaysRate(currency))
})
