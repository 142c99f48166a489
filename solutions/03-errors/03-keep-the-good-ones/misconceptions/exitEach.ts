import { Api } from "@fiberlings/core"
import { Cause, Effect, Exit } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const exits = yield* Effect.forEach(
    carriers,
    (carrier) => Effect.exit(Api.request(carrier, "1 second")),
    { concurrency: "unbounded" },
  )
  return exits.map((exit, index) => {
    const carrier = carriers[index]
    if (Exit.isSuccess(exit)) return { carrier, offer: exit.value }
    const error = Cause.squash(exit.cause)
    return { carrier, problem: error instanceof Error ? error.message : String(error) }
  })
})
