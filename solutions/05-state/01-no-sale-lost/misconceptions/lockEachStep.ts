import { Api, type Stock } from "@fiberlings/core"
import { Effect, Semaphore } from "effect"

const sell = Effect.fnUntraced(function* (till: string, stock: Stock, lock: Semaphore.Semaphore) {
  const left = yield* stock.get.pipe(lock.withPermits(1))
  if (left === 0) return "sold out"
  yield* stock.set(left - 1).pipe(lock.withPermits(1))
  yield* Api.fetch(`receipt ${till}`, "1 second")
  return "sold"
})

export const openTills = Effect.fnUntraced(function* (stock: Stock) {
  const lock = yield* Semaphore.make(1)
  return yield* Effect.all(
    {
      A: sell("A", stock, lock).pipe(Effect.withSpan("till A")),
      B: sell("B", stock, lock).pipe(Effect.withSpan("till B")),
    },
    { concurrency: "unbounded" },
  )
})
