import { Geocoder } from "@fiberlings/core"
import { Effect, Result, Schema } from "effect"

/** Not one of the addresses is known. */
export class NoStops extends Schema.TaggedError<NoStops>()("NoStops", {
  addresses: Schema.Array(Schema.String),
}) {}

const find = Effect.fn("find")(function* (address: string) {
  for (const pause of [100, 200, undefined]) {
    const outcome = yield* Effect.result(Geocoder.locate(address))
    if (Result.isSuccess(outcome)) return { address, position: outcome.success }
    const error = outcome.failure
    if (error._tag === "AddressUnknown") return { address, problem: error.message }
    if (pause === undefined) return yield* error
    yield* Effect.sleep(pause)
  }
  return yield* Effect.die("there is always a last try")
})

export const planRoute = Effect.fn("planRoute")(function* (addresses: ReadonlyArray<string>) {
  const stops = yield* Effect.all(
    addresses.map((address) => find(address)),
    {
      concurrency: "unbounded",
    },
  )
  if (!stops.some((stop) => stop.position !== undefined)) return yield* new NoStops({ addresses })
  return stops
})
