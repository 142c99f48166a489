import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

export const uploadVideo = Effect.acquireUseRelease(
  Effect.forkChild(heartbeats),
  () => Api.request("upload", "5 seconds"),
  Fiber.interrupt,
)
