import { Api } from "@fiberlings/core"
import { Effect, Result } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const calls = carriers.map((carrier) => Api.request(carrier, "1 second"))
  const outcomes = yield* Effect.all(calls, { concurrency: "unbounded", mode: "result" })
  return outcomes.map((outcome, index) =>
    Result.isSuccess(outcome)
      ? { carrier: carriers[index], offer: outcome.success }
      : { carrier: carriers[index], problem: outcome.failure.message },
  )
})
