import { Geocoder } from "@fiberlings/core"
import { Cause, Effect, Exit, Option } from "effect"

export const findStop = Effect.fn("findStop")(function* (address: string) {
  for (const pause of [200, 400, 800]) {
    const exit = yield* Effect.exit(Geocoder.locate(address))
    if (Exit.isSuccess(exit)) return exit.value
    const error = Cause.findErrorOption(exit.cause)
    if (Option.isSome(error) && error.value._tag === "AddressUnknown") return yield* error.value
    yield* Effect.sleep(pause)
  }
  return yield* Geocoder.locate(address)
})
