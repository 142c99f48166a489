import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

export const uploadVideo = Effect.gen(function* () {
  const [data] = yield* Effect.all([Api.request("upload", "5 seconds"), heartbeats], {
    concurrency: "unbounded",
  })
  return data
})
