import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const [offers, errors] = yield* Effect.partition(
    carriers,
    (carrier) => Api.request(carrier, "1 second").pipe(Effect.map((offer) => ({ carrier, offer }))),
    { concurrency: "unbounded" },
  )
  return [...offers, ...errors.map((error) => ({ carrier: error.name, problem: error.message }))]
})
