import { Api, type Stock } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const sell = Effect.fnUntraced(function* (till: string, stock: Stock) {
  // Takes even what is not there, and puts that back.
  const left = yield* stock.getAndUpdate((now) => now - 1)
  if (left <= 0) {
    yield* stock.update((now) => now + 1)
    return "sold out"
  }
  yield* Api.fetch(`receipt ${till}`, "1 second")
  return "sold"
})

export const openTills = Effect.fnUntraced(function* (stock: Stock) {
  const a = yield* Effect.forkChild(sell("A", stock))
  const b = yield* Effect.forkChild(sell("B", stock))
  return { A: yield* Fiber.join(a), B: yield* Fiber.join(b) }
})
