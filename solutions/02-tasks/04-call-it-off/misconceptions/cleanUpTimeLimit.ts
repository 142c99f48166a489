import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const removeHalfFile = Api.fetch("clean-up", "1 second")

const exporting = Api.request("export", "6 seconds").pipe(Effect.onInterrupt(() => removeHalfFile))

export const exportWindow = Effect.gen(function* () {
  const fiber = yield* Effect.forkChild(exporting)
  yield* Api.fetch("window", "2 seconds")
  yield* Effect.timeoutOption(Fiber.interrupt(fiber), "2 seconds")
  return yield* Api.fetch("free space", "1 second")
})
