import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const removeHalfFile = Api.fetch("clean-up", "1 second")

export const exportWindow = Effect.gen(function* () {
  let closed = false
  const fiber = yield* Effect.forkChild(
    Effect.gen(function* () {
      yield* Api.request("export", "6 seconds")
      if (closed) yield* removeHalfFile
    }),
  )
  yield* Api.fetch("window", "2 seconds")
  closed = true
  yield* Fiber.await(fiber)
  return yield* Api.fetch("free space", "1 second")
})
