import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = (currency: string) =>
  todaysRate(currency).pipe(
    Effect.timeoutOrElse({
      duration: "2 seconds",
      orElse: () => yesterdaysRate(currency),
    }),
  )
