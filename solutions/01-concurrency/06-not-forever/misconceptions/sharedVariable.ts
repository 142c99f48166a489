import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

let rate: string | undefined

export const loadRate = Effect.fn("loadRate")(function* (currency: string) {
  rate = undefined
  const asking = yield* Api.request(`today ${currency}`, "1 second").pipe(
    Effect.tap((answer) =>
      Effect.sync(() => {
        rate = answer
      }),
    ),
    Effect.forkChild,
  )
  yield* Effect.raceFirst(Fiber.join(asking), Effect.sleep("2 seconds"))
  yield* Fiber.interrupt(asking)
  return rate ?? (yield* Api.fetch(`yesterday ${currency}`, "0.1 seconds"))
})
