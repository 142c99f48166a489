import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

export const uploadVideo = Effect.race(Api.request("upload", "5 seconds"), heartbeats)
