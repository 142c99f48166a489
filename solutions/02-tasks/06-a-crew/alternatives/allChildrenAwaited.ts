import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const packOrders = (nextOrder: Effect.Effect<string | undefined>) =>
  Effect.gen(function* () {
    let order = yield* nextOrder
    while (order !== undefined) {
      yield* Effect.forkChild(Api.fetch(`pack ${order}`, "3 seconds"))
      order = yield* nextOrder
    }
  }).pipe(Effect.awaitAllChildren)
