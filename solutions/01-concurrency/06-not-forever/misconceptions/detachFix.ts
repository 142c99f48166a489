import { Api } from "@fiberlings/core"
import { Effect, Fiber, Option } from "effect"

const todaysRate = (currency: string) => Api.request(`today ${currency}`, "1 second")
const yesterdaysRate = (currency: string) => Api.fetch(`yesterday ${currency}`, "0.1 seconds")

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  const today = yield* Effect.forkDetach(todaysRate(currency))
  const rate = yield* Effect.timeoutOption(Fiber.join(today), "2 seconds")
  if (Option.isSome(rate)) return rate.value
  yield* Fiber.interrupt(today)
  return yield* yesterdaysRate(currency)
})
