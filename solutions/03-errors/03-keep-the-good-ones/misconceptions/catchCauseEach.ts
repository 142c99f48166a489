import { Api } from "@fiberlings/core"
import { Cause, Effect } from "effect"

const messageOf = (cause: Cause.Cause<Error>) => (Cause.squash(cause) as Error).message

export const compareOffers = (carriers: ReadonlyArray<string>) =>
  Effect.forEach(
    carriers,
    (carrier) =>
      Api.request(carrier, "1 second").pipe(
        Effect.map((offer) => ({ carrier, offer })),
        Effect.catchCause((cause) => Effect.succeed({ carrier, problem: messageOf(cause) })),
      ),
    { concurrency: "unbounded" },
  )
