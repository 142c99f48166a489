import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const sell = Effect.fnUntraced(function* (till: string, stock: Stock) {
  const left = yield* stock.get
  if (left === 0) return "sold out"
  // First the receipt: what has no receipt is not sold.
  yield* Api.fetch(`receipt ${till}`, "1 second")
  yield* stock.set(left - 1)
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
