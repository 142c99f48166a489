import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const openTills = Effect.fnUntraced(function* (stock: Stock) {
  // Read once; from here on only plain JavaScript counts.
  let left = yield* stock.get
  const sell = Effect.fnUntraced(function* (till: string) {
    if (left === 0) return "sold out"
    left = left - 1
    yield* stock.set(left)
    yield* Api.fetch(`receipt ${till}`, "1 second")
    return "sold"
  })
  return yield* Effect.all(
    {
      A: sell("A").pipe(Effect.withSpan("till A")),
      B: sell("B").pipe(Effect.withSpan("till B")),
    },
    { concurrency: "unbounded" },
  )
})
