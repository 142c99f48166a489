import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const ask = Effect.fn("ask")(
  function* (carrier: string) {
    return { carrier, offer: yield* Api.request(carrier, "1 second") }
  },
  (asking, carrier) =>
    Effect.catchTag(asking, "RequestFailed", (error) =>
      Effect.succeed({ carrier, problem: error.message }),
    ),
)

export const compareOffers = (carriers: ReadonlyArray<string>) =>
  Effect.forEach(carriers, (carrier) => ask(carrier), { concurrency: 3 })
