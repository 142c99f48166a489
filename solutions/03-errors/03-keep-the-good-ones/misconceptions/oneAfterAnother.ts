import { Api } from "@fiberlings/core"
import { Effect, Result } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const rows = []
  for (const carrier of carriers) {
    const outcome = yield* Effect.result(Api.request(carrier, "1 second"))
    rows.push(
      Result.isSuccess(outcome)
        ? { carrier, offer: outcome.success }
        : { carrier, problem: outcome.failure.message },
    )
  }
  return rows
})
