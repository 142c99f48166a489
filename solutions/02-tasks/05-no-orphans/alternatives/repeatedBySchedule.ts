import { Api } from "@fiberlings/core"
import { Effect, FiberHandle, Schedule } from "effect"

const heartbeats = Effect.repeat(Api.fetch("heartbeat", "100 millis"), Schedule.spaced("1 second"))

export const uploadVideo = Effect.scoped(
  Effect.gen(function* () {
    const beating = yield* FiberHandle.make()
    yield* FiberHandle.run(beating, heartbeats)
    return yield* Api.request("upload", "5 seconds")
  }),
)
