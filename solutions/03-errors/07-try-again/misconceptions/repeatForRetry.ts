import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule } from "effect"

export const findStop = (address: string) =>
  Geocoder.locate(address).pipe(
    Effect.repeat({ schedule: Schedule.exponential("200 millis"), times: 3 }),
    Effect.as(`Position of ${address}`),
  )
