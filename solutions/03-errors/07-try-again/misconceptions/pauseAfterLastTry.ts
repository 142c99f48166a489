import { Geocoder, type GeocoderBusy } from "@fiberlings/core"
import { Effect, Result } from "effect"

export const findStop = Effect.fn("findStop")(function* (address: string) {
  let last: GeocoderBusy | undefined
  for (let tries = 0; tries < 4; tries++) {
    const outcome = yield* Effect.result(Geocoder.locate(address))
    if (Result.isSuccess(outcome)) return outcome.success
    if (outcome.failure._tag === "AddressUnknown") return yield* outcome.failure
    last = outcome.failure
    yield* Effect.sleep(200 * 2 ** tries)
  }
  return yield* Effect.fromNullishOr(last).pipe(Effect.orDie, Effect.flip)
})
