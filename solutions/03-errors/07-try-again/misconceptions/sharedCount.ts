import { Geocoder, type AddressUnknown, type GeocoderBusy } from "@fiberlings/core"
import { Effect } from "effect"

let tries = 0

export const findStop = (address: string): Effect.Effect<string, GeocoderBusy | AddressUnknown> =>
  Effect.gen(function* () {
    tries = 0
    return yield* again(address)
  })

const again = (address: string): Effect.Effect<string, GeocoderBusy | AddressUnknown> =>
  Effect.catchTag(Geocoder.locate(address), "GeocoderBusy", (busy) =>
    Effect.suspend(() => {
      if (tries === 3) return Effect.fail(busy)
      return Effect.delay(again(address), 200 * 2 ** tries++)
    }),
  )
