import { Geocoder } from "@fiberlings/core"
import { Effect } from "effect"

export const findStop = (address: string) =>
  Geocoder.locate(address).pipe(
    Effect.retry({ times: 3, while: (error) => error._tag === "GeocoderBusy" }),
  )
