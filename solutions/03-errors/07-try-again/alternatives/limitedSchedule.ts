import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule } from "effect"

const backOff = Schedule.exponential("200 millis").pipe(Schedule.upTo({ times: 3 }))

export const findStop = (address: string) =>
  Geocoder.locate(address).pipe(
    Effect.retry({ schedule: backOff, while: (error) => error._tag !== "AddressUnknown" }),
  )
