import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const list: Array<{ carrier: string; offer?: string; problem?: string }> = []
  yield* Effect.forEach(
    carriers,
    (carrier) =>
      Api.request(carrier, "1 second").pipe(
        Effect.match({
          onSuccess: (offer) => {
            list.push({ carrier, offer })
          },
          onFailure: ({ message }) => {
            list.push({ carrier, problem: message })
          },
        }),
      ),
    { concurrency: "unbounded" },
  )
  return list
})
