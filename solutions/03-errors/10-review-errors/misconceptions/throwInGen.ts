import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule, Schema } from "effect"

/** Not one of the addresses is known. */
export class NoStops extends Schema.TaggedError<NoStops>()("NoStops", {
  addresses: Schema.Array(Schema.String),
}) {}

const find = (address: string) =>
  Geocoder.locate(address).pipe(
    Effect.retry({
      schedule: Schedule.exponential("100 millis"),
      times: 2,
      while: (error) => error._tag === "GeocoderBusy",
    }),
    Effect.map((position) => ({ address, position })),
    Effect.catchTag("AddressUnknown", (error) =>
      Effect.succeed({ address, problem: error.message }),
    ),
  )

export const planRoute = Effect.fn("planRoute")(function* (addresses: ReadonlyArray<string>) {
  const stops = yield* Effect.forEach(addresses, find, { concurrency: "unbounded" })
  if (stops.every((stop) => "problem" in stop)) throw new NoStops({ addresses })
  return stops
})
