import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const bookTrip = Effect.fn("bookTrip")(function* (parts: ReadonlyArray<string>) {
  const calls = parts.map((part) => Api.request(part, "1 second"))
  return yield* Effect.all(calls, { concurrency: calls.length })
})
