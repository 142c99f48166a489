import { Geocoder } from "@fiberlings/core"
import { Effect } from "effect"

export const findStop = Effect.fn("findStop")(function* (address: string) {
  for (const pause of [200, 400, 800]) {
    try {
      return yield* Geocoder.locate(address)
    } catch {
      yield* Effect.sleep(pause)
    }
  }
  return yield* Geocoder.locate(address)
})
