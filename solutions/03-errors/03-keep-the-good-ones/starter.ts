import { Api } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: a carrier that is down must not cost the offers of the others.
export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const calls = carriers.map((carrier) => Api.request(carrier, "1 second"))
  const offers = yield* Effect.all(calls, { concurrency: "unbounded" })
  return offers.map((offer, index) => ({ carrier: carriers[index], offer }))
})
