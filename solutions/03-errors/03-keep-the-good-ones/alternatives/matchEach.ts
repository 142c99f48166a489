import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const compareOffers = (carriers: ReadonlyArray<string>) =>
  Effect.forEach(
    carriers,
    (carrier) =>
      Api.request(carrier, "1 second").pipe(
        Effect.match({
          onSuccess: (offer) => ({ carrier, offer }),
          onFailure: (error) => ({ carrier, problem: error.message }),
        }),
      ),
    { concurrency: "unbounded" },
  )
