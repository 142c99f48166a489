import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const packOrders = Effect.fn("packOrders")(function* (
  nextOrder: Effect.Effect<string | undefined>,
) {
  const packing: Array<Fiber.Fiber<string>> = []
  let order = yield* nextOrder
  while (order !== undefined) {
    packing.push(yield* Effect.forkDetach(Api.fetch(`pack ${order}`, "3 seconds")))
    order = yield* nextOrder
  }
  yield* Fiber.joinAll(packing)
})
