import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
export const yesterdaysRate = (currency: string) =>
  Api.fetch(`yesterday ${currency}`, "0.1 seconds")

// TODO: after two seconds without an answer, give up and take yesterday's rate.
export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  return yield* todaysRate(currency)
})
