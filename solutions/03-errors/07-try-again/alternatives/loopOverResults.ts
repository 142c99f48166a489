import { Geocoder } from "@fiberlings/core"
import { Effect, Result } from "effect"

export const findStop = Effect.fn("findStop")(function* (address: string) {
  for (const pause of ["200 millis", "400 millis", "800 millis"] as const) {
    const outcome = yield* Effect.result(Geocoder.locate(address))
    if (Result.isSuccess(outcome)) return outcome.success
    if (outcome.failure._tag === "AddressUnknown") return yield* outcome.failure
    yield* Effect.sleep(pause)
  }
  return yield* Geocoder.locate(address)
})
