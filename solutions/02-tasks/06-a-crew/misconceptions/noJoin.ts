import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const packOrders = Effect.fn("packOrders")(function* (
  nextOrder: Effect.Effect<string | undefined>,
) {
  let order = yield* nextOrder
  while (order !== undefined) {
    yield* Effect.forkChild(Api.fetch(`pack ${order}`, "3 seconds"))
    order = yield* nextOrder
  }
})
