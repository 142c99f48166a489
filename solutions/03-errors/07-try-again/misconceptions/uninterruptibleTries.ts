import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule } from "effect"

export const findStop = (address: string) =>
  Geocoder.locate(address).pipe(
    Effect.retry({
      schedule: Schedule.exponential("200 millis"),
      times: 3,
      while: (error) => error._tag === "GeocoderBusy",
    }),
    Effect.uninterruptible,
  )
