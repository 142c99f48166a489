import { Geocoder } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: when the geocoder is busy, wait a little and ask again, but not for ever.
export const findStop = Effect.fn("findStop")(function* (address: string) {
  return yield* Geocoder.locate(address)
})
