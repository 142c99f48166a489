import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const packOrders = Effect.fn("packOrders")(function* (
  nextOrder: Effect.Effect<string | undefined>,
) {
  const orders: Array<string> = []
  let order = yield* nextOrder
  while (order !== undefined) {
    orders.push(order)
    order = yield* nextOrder
  }
  yield* Effect.forEach(orders, (order) => Api.fetch(`pack ${order}`, "3 seconds"), {
    concurrency: "unbounded",
  })
})
