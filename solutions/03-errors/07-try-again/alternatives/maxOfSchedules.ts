import { Geocoder } from "@fiberlings/core"
import { Effect, Schedule } from "effect"

const untilFourTries = Schedule.max([Schedule.exponential("200 millis"), Schedule.recurs(3)])

export const findStop = Effect.fn("findStop")(function* (address: string) {
  return yield* Effect.retry(Geocoder.locate(address), {
    schedule: untilFourTries,
    until: (error) => error._tag === "AddressUnknown",
  })
})
