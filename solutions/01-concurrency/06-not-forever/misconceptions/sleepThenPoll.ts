import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  const today = yield* Effect.forkChild(todaysRate(currency))
  yield* Effect.sleep("2 seconds")
  if (today.pollUnsafe() !== undefined) return yield* Fiber.join(today)
  yield* Fiber.interrupt(today)
  return yield* yesterdaysRate(currency)
})
