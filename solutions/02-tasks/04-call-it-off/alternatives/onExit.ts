import { Api } from "@fiberlings/core"
import { Effect, Exit, Fiber } from "effect"

const removeHalfFile = Api.fetch("clean-up", "1 second")

const exporting = Api.request("export", "6 seconds").pipe(
  Effect.onExit((exit) => (Exit.hasInterrupts(exit) ? removeHalfFile : Effect.void)),
)

export const exportWindow = Effect.gen(function* () {
  const fiber = yield* Effect.forkChild(exporting)
  yield* Api.fetch("window", "2 seconds").pipe(Effect.ensuring(Fiber.interrupt(fiber)))
  return yield* Api.fetch("free space", "1 second")
})
