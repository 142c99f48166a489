import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

const inTime = (currency: string) =>
  Effect.race(
    todaysRate(currency),
    Effect.andThen(Effect.sleep("2 seconds"), Effect.fail("too late" as const)),
  )

export const loadRate = (currency: string) =>
  inTime(currency).pipe(
    Effect.catchIf(
      (error) => error === "too late",
      () => yesterdaysRate(currency),
    ),
  )
