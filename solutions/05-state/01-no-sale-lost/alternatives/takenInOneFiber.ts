import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const take = Effect.fnUntraced(function* (stock: Stock) {
  const left = yield* stock.get
  if (left > 0) yield* stock.set(left - 1)
  return left > 0
})

const hand = Effect.fnUntraced(function* (till: string, taken: boolean) {
  if (!taken) return "sold out"
  yield* Api.fetch(`receipt ${till}`, "1 second")
  return "sold"
})

// Only this fiber touches the stock; what takes time is done at both tills together.
export const openTills = Effect.fnUntraced(function* (stock: Stock) {
  const forA = yield* take(stock)
  const forB = yield* take(stock)
  return yield* Effect.all({ A: hand("A", forA), B: hand("B", forB) }, { concurrency: "unbounded" })
})
