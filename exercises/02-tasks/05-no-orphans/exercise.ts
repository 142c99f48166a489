import { Api } from "@fiberlings/core"
import { Effect } from "effect"

/** Tells the server that we are still there, once a second. It never ends. */
export const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

// TODO: send heartbeats while the upload is under way, and none after it.
export const uploadVideo = Effect.gen(function* () {
  const uploaded = yield* Api.request("upload", "5 seconds")
  return uploaded
})
