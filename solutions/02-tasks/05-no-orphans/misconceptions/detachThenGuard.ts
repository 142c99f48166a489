import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

export const uploadVideo = Effect.gen(function* () {
  const beating = yield* Effect.forkDetach(heartbeats)
  return yield* Api.request("upload", "5 seconds").pipe(Effect.ensuring(Fiber.interrupt(beating)))
})
