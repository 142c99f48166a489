import { Geocoder, type AddressUnknown, type GeocoderBusy } from "@fiberlings/core"
import { Effect } from "effect"

const ask = (
  address: string,
  pauses: ReadonlyArray<number>,
): Effect.Effect<string, GeocoderBusy | AddressUnknown> =>
  Effect.catchTag(Geocoder.locate(address), "GeocoderBusy", (busy) => {
    const [pause, ...later] = pauses
    return pause === undefined ? Effect.fail(busy) : Effect.delay(ask(address, later), pause)
  })

export const findStop = (address: string) => ask(address, [200, 400, 800])
