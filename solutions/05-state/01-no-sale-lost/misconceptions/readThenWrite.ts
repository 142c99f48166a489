import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

// One expression, so nothing comes in between.
const takeOne = (stock: Stock) =>
  stock.get.pipe(
    Effect.flatMap((left) =>
      left === 0 ? Effect.succeed(false) : Effect.as(stock.set(left - 1), true),
    ),
  )

const sell = Effect.fnUntraced(function* (till: string, stock: Stock) {
  const taken = yield* takeOne(stock)
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
