import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule, Schema } from "effect"

/** Not one of the addresses is known. */
export class NoStops extends Schema.TaggedError<NoStops>()("NoStops", {
  addresses: Schema.Array(Schema.String),
}) {}

const find = Effect.fn("find")(
  function* (address: string) {
    return { address, position: yield* Geocoder.locate(address) }
  },
  (asking, address) =>
    asking.pipe(
      Effect.catchTag("AddressUnknown", ({ message }) =>
        Effect.succeed({ address, problem: message }),
      ),
      Effect.retry(Schedule.max([Schedule.exponential("100 millis"), Schedule.recurs(2)])),
    ),
)

export const planRoute = (addresses: ReadonlyArray<string>) =>
  Effect.all(
    addresses.map((address) => find(address)),
    { concurrency: addresses.length },
  ).pipe(
    Effect.filterOrFail(
      (stops) => stops.some((stop) => "position" in stop),
      () => new NoStops({ addresses }),
    ),
  )
