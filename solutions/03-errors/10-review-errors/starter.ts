import { Geocoder } from "@fiberlings/core"
import { Effect, Schema } from "effect"

/** Not one of the addresses is known. */
export class NoStops extends Schema.TaggedError<NoStops>()("NoStops", {
  addresses: Schema.Array(Schema.String),
}) {}

// TODO: an unknown address costs its own stop; a geocoder that stays busy, or a bug, the whole route.
export const planRoute = Effect.fn("planRoute")(function* (addresses: ReadonlyArray<string>) {
  const positions = yield* Effect.forEach(addresses, Geocoder.locate, { concurrency: "unbounded" })
  return positions.map((position, index) => ({ address: addresses[index], position }))
})
