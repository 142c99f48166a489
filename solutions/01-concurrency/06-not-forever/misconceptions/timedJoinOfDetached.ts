import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  const today = yield* Effect.forkDetach(todaysRate(currency))
  return yield* Fiber.join(today).pipe(
    Effect.timeoutOrElse({
      duration: "2 seconds",
      orElse: () => yesterdaysRate(currency),
    }),
  )
})
