import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule } from "effect"

const atMostThreeMore = Schedule.min([Schedule.exponential("200 millis"), Schedule.recurs(3)])

export const findStop = (address: string) =>
  Geocoder.locate(address).pipe(
    Effect.retry({
      schedule: atMostThreeMore,
      while: (error) => error._tag === "GeocoderBusy",
    }),
  )
