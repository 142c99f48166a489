import { Geocoder } from "@fiberlings/core"
import { Cause, Effect, Exit, Option, Schema } from "effect"

/** Not one of the addresses is known. */
export class NoStops extends Schema.TaggedError<NoStops>()("NoStops", {
  addresses: Schema.Array(Schema.String),
}) {}

const locate = Effect.fn("locate")(function* (address: string) {
  for (const pause of [100, 200]) {
    const exit = yield* Effect.exit(Geocoder.locate(address))
    if (Exit.isSuccess(exit)) return exit.value
    const error = Cause.findErrorOption(exit.cause)
    if (Option.isSome(error) && error.value._tag === "AddressUnknown") return yield* error.value
    yield* Effect.sleep(pause)
  }
  return yield* Geocoder.locate(address)
})

const find = (address: string) =>
  locate(address).pipe(
    Effect.map((position) => ({ address, position })),
    Effect.catchTag("AddressUnknown", (error) =>
      Effect.succeed({ address, problem: error.message }),
    ),
  )

export const planRoute = Effect.fn("planRoute")(function* (addresses: ReadonlyArray<string>) {
  const stops = yield* Effect.forEach(addresses, find, { concurrency: "unbounded" })
  if (stops.every((stop) => "problem" in stop)) return yield* new NoStops({ addresses })
  return stops
})
