import { Api, type Stock } from "@fiberlings/core"
import { Effect, Semaphore } from "effect"

const sell = Effect.fnUntraced(function* (till: string, stock: Stock, lock: Semaphore.Semaphore) {
  const left = yield* lock.withPermits(1)(
    Effect.gen(function* () {
      const left = yield* stock.get
      if (left > 0) yield* stock.set(left - 1)
      return left
    }),
  )
  if (left === 0) return "sold out"
  yield* Api.fetch(`receipt ${till}`, "1 second")
  return "sold"
})

export const openTills = Effect.fnUntraced(function* (stock: Stock) {
  // Two tills, two permits.
  const lock = yield* Semaphore.make(2)
  return yield* Effect.all(
    {
      A: sell("A", stock, lock).pipe(Effect.withSpan("till A")),
      B: sell("B", stock, lock).pipe(Effect.withSpan("till B")),
    },
    { concurrency: "unbounded" },
  )
})
