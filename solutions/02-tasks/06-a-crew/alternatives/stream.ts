import { Api } from "@fiberlings/core"
import { type Effect, Stream } from "effect"

export const packOrders = (nextOrder: Effect.Effect<string | undefined>) =>
  Stream.fromEffectRepeat(nextOrder).pipe(
    Stream.takeWhile((order) => order !== undefined),
    Stream.mapEffect((order) => Api.fetch(`pack ${order}`, "3 seconds"), {
      concurrency: "unbounded",
    }),
    Stream.runDrain,
  )
