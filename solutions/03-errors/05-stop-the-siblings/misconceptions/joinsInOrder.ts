import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const bookTrip = Effect.fn("bookTrip")(function* (parts: ReadonlyArray<string>) {
  const fibers = []
  for (const part of parts) {
    fibers.push(yield* Effect.forkChild(Api.request(part, "1 second")))
  }
  const answers = []
  for (const fiber of fibers) answers.push(yield* Fiber.join(fiber))
  return answers
})
