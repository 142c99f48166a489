import { Api, type RequestFailed } from "@fiberlings/core"
import { Effect } from "effect"

export const compareOffers = Effect.fn("compareOffers")(function* (
  carriers: ReadonlyArray<string>,
) {
  const rows = []
  for (const carrier of carriers) {
    try {
      const offer = yield* Api.request(carrier, "1 second")
      rows.push({ carrier, offer })
    } catch (error) {
      rows.push({ carrier, problem: (error as RequestFailed).message })
    }
  }
  return rows
})
