import { Api } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export interface Parcel {
  readonly carrier: string
  readonly kilos: number
  readonly country: string
}

export class TooHeavy extends Schema.TaggedError<TooHeavy>()("TooHeavy", {
  kilos: Schema.Finite,
}) {}

export class NoListPrice extends Schema.TaggedError<NoListPrice>()("NoListPrice", {
  country: Schema.String,
}) {}

/** What the carrier wants. Fails with `TooHeavy`, and with `RequestFailed` when it is down. */
export const askCarrier = Effect.fn("askCarrier")(function* ({ carrier, kilos }: Parcel) {
  const price = yield* Api.request(carrier, "1 second")
  if (kilos > 30) return yield* new TooHeavy({ kilos })
  return price
})

/** What our own list says. Fails with `NoListPrice` for a country that is not on it. */
export const lookUp = Effect.fn("lookUp")(function* ({ country }: Parcel) {
  const price = yield* Api.fetch("price list", "1 second")
  if (!["Austria", "France", "Italy"].includes(country)) return yield* new NoListPrice({ country })
  return price
})

export const quote = (parcel: Parcel) =>
  askCarrier(parcel).pipe(
    Effect.catch(
      (error): Effect.Effect<string, TooHeavy | NoListPrice> =>
        error._tag === "RequestFailed" ? lookUp(parcel) : Effect.fail(error),
    ),
  )
