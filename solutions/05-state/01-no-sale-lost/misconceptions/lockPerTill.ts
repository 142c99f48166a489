import { Api, type Stock } from "@fiberlings/core"
import { Effect, Semaphore } from "effect"

const sell = Effect.fnUntraced(function* (till: string, stock: Stock) {
  const lock = yield* Semaphore.make(1)
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

export const openTills = (stock: Stock) =>
  Effect.all(
    {
      A: sell("A", stock).pipe(Effect.withSpan("till A")),
      B: sell("B", stock).pipe(Effect.withSpan("till B")),
    },
    { concurrency: "unbounded" },
  )
