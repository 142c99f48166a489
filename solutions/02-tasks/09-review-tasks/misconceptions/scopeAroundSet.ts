import { Api } from "@fiberlings/core"
import { Effect, FiberMap } from "effect"

export interface Save {
  readonly file: string
  readonly version: number
}

const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

const render = ({ file, version }: Save) => Api.fetch(`${file} v${version}`, "3 seconds")

export const renderPreviews = Effect.fn("renderPreviews")(function* (
  nextSave: Effect.Effect<Save | undefined>,
) {
  yield* Effect.forkScoped(heartbeats)
  const renderings = yield* Effect.scoped(FiberMap.make<string>())
  let save = yield* nextSave
  while (save !== undefined) {
    yield* FiberMap.run(renderings, save.file, render(save))
    save = yield* nextSave
  }
  yield* FiberMap.awaitEmpty(renderings)
}, Effect.scoped)
