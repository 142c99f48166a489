import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  const rate = yield* Effect.raceFirst(
    todaysRate(currency),
    Effect.as(Effect.sleep("2 seconds"), undefined),
  )
  return rate ?? (yield* yesterdaysRate(currency))
})
