import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const compareOffers = (carriers: ReadonlyArray<string>) =>
  Effect.promise(async () => {
    const settled = await Promise.allSettled(
      carriers.map((carrier) => Effect.runPromise(Api.request(carrier, "1 second"))),
    )
    return settled.map((outcome, index) =>
      outcome.status === "fulfilled"
        ? { carrier: carriers[index], offer: outcome.value }
        : { carrier: carriers[index], problem: outcome.reason.message },
    )
  })
