import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = (currency: string) =>
  Effect.race(todaysRate(currency), Effect.delay(yesterdaysRate(currency), "2 seconds"))
