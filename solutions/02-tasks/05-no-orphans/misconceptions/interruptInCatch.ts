import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

export const uploadVideo = Effect.gen(function* () {
  const beating = yield* Effect.forkChild(heartbeats)
  const data = yield* Effect.tapError(Api.request("upload", "5 seconds"), () =>
    Fiber.interrupt(beating),
  )
  yield* Fiber.interrupt(beating)
  return data
})
