import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const packOrders = (nextOrder: Effect.Effect<string | undefined>): Effect.Effect<void> =>
  Effect.flatMap(nextOrder, (order) =>
    order === undefined
      ? Effect.void
      : Effect.all([Api.fetch(`pack ${order}`, "3 seconds"), packOrders(nextOrder)], {
          concurrency: "unbounded",
          discard: true,
        }),
  )
