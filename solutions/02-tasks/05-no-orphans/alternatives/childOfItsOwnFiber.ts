import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

const uploadWithHeartbeats = Effect.gen(function* () {
  yield* Effect.forkChild(heartbeats)
  return yield* Api.request("upload", "5 seconds")
})

// The fiber ends with the upload, and its child with it.
export const uploadVideo = Effect.gen(function* () {
  const uploading = yield* Effect.forkChild(uploadWithHeartbeats)
  return yield* Fiber.join(uploading)
})
