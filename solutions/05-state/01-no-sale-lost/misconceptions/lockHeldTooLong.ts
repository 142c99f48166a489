import { Api, type Stock } from "@fiberlings/core"
import { Effect, Semaphore } from "effect"

const sellOne = Effect.fnUntraced(function* (till: string, stock: Stock) {
  const left = yield* stock.get
  if (left === 0) return "sold out"
  yield* stock.set(left - 1)
  yield* Api.fetch(`receipt ${till}`, "1 second")
  return "sold"
})

export const openTills = Effect.fnUntraced(function* (stock: Stock) {
  const lock = yield* Semaphore.make(1)
  const sell = (till: string) =>
    sellOne(till, stock).pipe(lock.withPermits(1), Effect.withSpan(`till ${till}`))
  return yield* Effect.all({ A: sell("A"), B: sell("B") }, { concurrency: "unbounded" })
})
