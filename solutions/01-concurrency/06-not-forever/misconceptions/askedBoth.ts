import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  const [today, yesterday] = yield* Effect.all(
    [Effect.timeoutOption(todaysRate(currency), "2 seconds"), yesterdaysRate(currency)],
    { concurrency: "unbounded" },
  )
  return today._tag === "Some" ? today.value : yesterday
})
