import { Geocoder } from "@fiberlings/core"
import { Effect, Result, Schedule, Schema } from "effect"

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
  )

export const planRoute = Effect.fn("planRoute")(function* (addresses: ReadonlyArray<string>) {
  const outcomes = yield* Effect.all(addresses.map(find), {
    concurrency: "unbounded",
    mode: "result",
  })
  const stops = []
  for (const [index, outcome] of outcomes.entries()) {
    const address = addresses[index] ?? ""
    if (Result.isSuccess(outcome)) stops.push({ address, position: outcome.success })
    else if (outcome.failure._tag === "GeocoderBusy") return yield* outcome.failure
    else stops.push({ address, problem: outcome.failure.message })
  }
  if (stops.every((stop) => "problem" in stop)) return yield* new NoStops({ addresses })
  return stops
})
