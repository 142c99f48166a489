import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const sell = Effect.fnUntraced(function* (till: string, stock: Stock) {
  const left = yield* stock.getAndUpdate((n) => n - 1)
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
