import { Api } from "@fiberlings/core"
import { Effect, FiberSet } from "effect"

export const packOrders = Effect.fn("packOrders")(function* (
  nextOrder: Effect.Effect<string | undefined>,
) {
  const crew = yield* Effect.scoped(FiberSet.make())
  let order = yield* nextOrder
  while (order !== undefined) {
    yield* FiberSet.run(crew, Api.fetch(`pack ${order}`, "3 seconds"))
    order = yield* nextOrder
  }
  yield* FiberSet.awaitEmpty(crew)
})
