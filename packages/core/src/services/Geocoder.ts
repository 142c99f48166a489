import { Effect, Schema } from "effect"
import { underConditions } from "./Conditions.ts"
import { recordCall } from "./ServiceRecorder.ts"

/** Too many ask the geocoder at this moment; a little later it may answer. */
export class GeocoderBusy extends Schema.TaggedError<GeocoderBusy>()("GeocoderBusy", {
  address: Schema.String,
}) {
  override get message() {
    return `the geocoder is too busy to look up ${this.address}`
  }
}

/** There is no such address, however often one asks. */
export class AddressUnknown extends Schema.TaggedError<AddressUnknown>()("AddressUnknown", {
  address: Schema.String,
}) {
  override get message() {
    return `no map knows the address ${this.address}`
  }
}

/** Where `address` is: takes 0.3 s, answers with `Position of <address>`. */
const locate = (address: string): Effect.Effect<string, GeocoderBusy | AddressUnknown> =>
  recordCall(
    "Geocoder.locate",
    address,
    Effect.as(
      underConditions<GeocoderBusy | AddressUnknown>(
        address,
        "300 millis",
        Effect.failSync(() => new GeocoderBusy({ address })),
        Effect.failSync(() => new AddressUnknown({ address })),
      ),
      `Position of ${address}`,
    ),
  )

/**
 * Somebody else's service that finds an address on the map: the workshop's example of a call that
 * fails in two ways, of which only one is worth another try. Asking it changes nothing.
 */
export const Geocoder = Object.freeze({ locate })
