import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const sell = Effect.fnUntraced(function* (till: string, stock: Stock) {
  const taken = yield* Effect.uninterruptible(
    Effect.gen(function* () {
      const left = yield* stock.get
      if (left === 0) return false
      yield* stock.set(left - 1)
      return true
    }),
  )
  if (!taken) return "sold out"
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
