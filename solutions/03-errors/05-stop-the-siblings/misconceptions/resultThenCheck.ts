import { Api } from "@fiberlings/core"
import { Effect, Result } from "effect"

export const bookTrip = Effect.fn("bookTrip")(function* (parts: ReadonlyArray<string>) {
  const calls = parts.map((part) => Api.request(part, "1 second"))
  const outcomes = yield* Effect.all(calls, { concurrency: "unbounded", mode: "result" })
  return yield* Effect.forEach(outcomes, (outcome) =>
    Result.isSuccess(outcome) ? Effect.succeed(outcome.success) : Effect.fail(outcome.failure),
  )
})
