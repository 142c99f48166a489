import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule, Schema } from "effect"

/** Not one of the addresses is known. */
export class NoStops extends Schema.TaggedError<NoStops>()("NoStops", {
  addresses: Schema.Array(Schema.String),
}) {}

const ask = (address: string) =>
  Effect.retry(Geocoder.locate(address), {
    schedule: Schedule.exponential("100 millis").pipe(Schedule.upTo({ times: 2 })),
    until: (error) => error._tag === "AddressUnknown",
  })

export const planRoute = Effect.fn("planRoute")(function* (addresses: ReadonlyArray<string>) {
  let known = 0
  const stops = yield* Effect.forEach(
    addresses,
    (address) =>
      Effect.matchEffect(ask(address), {
        onSuccess: (position) => {
          known += 1
          return Effect.succeed({ address, position })
        },
        onFailure: (error) =>
          error._tag === "AddressUnknown"
            ? Effect.succeed({ address, problem: error.message })
            : Effect.fail(error),
      }),
    { concurrency: "unbounded" },
  )
  if (known === 0) return yield* new NoStops({ addresses })
  return stops
})
