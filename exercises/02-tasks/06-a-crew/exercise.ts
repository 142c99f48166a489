import { Api } from "@fiberlings/core"
import { Effect } from "effect"

/** `nextOrder` waits for the next order and gives its name; `undefined` when the shop has closed. */
export const packOrders = Effect.fn("packOrders")(function* (
  nextOrder: Effect.Effect<string | undefined>,
) {
  let order = yield* nextOrder
  while (order !== undefined) {
    // TODO: pack each order as soon as it arrives, and end when the last one is packed.
    yield* Api.fetch(`pack ${order}`, "3 seconds")
    order = yield* nextOrder
  }
})
