import { Geocoder, type AddressUnknown, type GeocoderBusy } from "@fiberlings/core"
import { Effect } from "effect"

export const findStop = (address: string) => {
  let tries = 0
  const again: Effect.Effect<string, GeocoderBusy | AddressUnknown> = Effect.catchTag(
    Geocoder.locate(address),
    "GeocoderBusy",
    (busy) =>
      Effect.suspend(() => {
        if (tries === 3) return Effect.fail(busy)
        return Effect.delay(again, 200 * 2 ** tries++)
      }),
  )
  return again
}
