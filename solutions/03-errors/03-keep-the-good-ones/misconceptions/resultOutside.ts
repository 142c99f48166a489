import { Api } from "@fiberlings/core"
import { Effect, Result } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const calls = carriers.map((carrier) => Api.request(carrier, "1 second"))
  const outcome = yield* Effect.result(Effect.all(calls, { concurrency: "unbounded" }))
  return Result.isSuccess(outcome)
    ? outcome.success.map((offer, index) => ({ carrier: carriers[index], offer }))
    : [{ carrier: outcome.failure.name, problem: outcome.failure.message }]
})
