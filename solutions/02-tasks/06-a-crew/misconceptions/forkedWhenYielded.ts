import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const packOrders = Effect.fn("packOrders")(function* (
  nextOrder: Effect.Effect<string | undefined>,
) {
  const forks: Array<Effect.Effect<Fiber.Fiber<string>>> = []
  let order = yield* nextOrder
  while (order !== undefined) {
    forks.push(Effect.forkChild(Api.fetch(`pack ${order}`, "3 seconds")))
    order = yield* nextOrder
  }
  yield* Fiber.joinAll(yield* Effect.all(forks))
})
