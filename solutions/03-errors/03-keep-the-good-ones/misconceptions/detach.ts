import { Api } from "@fiberlings/core"
import { Effect, Fiber, Result } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const fibers = yield* Effect.forEach(carriers, (carrier) =>
    Effect.forkDetach(Effect.result(Api.request(carrier, "1 second"))),
  )
  const outcomes = yield* Fiber.joinAll(fibers)
  return outcomes
    .map(
      Result.match({
        onSuccess: (offer) => ({ offer }),
        onFailure: (error) => ({ problem: error.message }),
      }),
    )
    .map((row, index) => ({ carrier: carriers[index], ...row }))
})
