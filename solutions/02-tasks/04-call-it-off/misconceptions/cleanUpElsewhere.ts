import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const removeHalfFile = Api.fetch("clean-up", "1 second")

export const exportWindow = Effect.gen(function* () {
  const fiber = yield* Effect.forkChild(Api.request("export", "6 seconds")).pipe(
    Effect.onInterrupt(() => removeHalfFile),
  )
  yield* Api.fetch("window", "2 seconds")
  yield* Fiber.interrupt(fiber)
  return yield* Api.fetch("free space", "1 second")
})
