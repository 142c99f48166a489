import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

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
  const beating = yield* Effect.forkScoped(heartbeats)
  const renderings = new Map<string, Fiber.Fiber<string>>()
  let save = yield* nextSave
  while (save !== undefined) {
    const older = renderings.get(save.file)
    if (older !== undefined) yield* Fiber.interrupt(older)
    renderings.set(save.file, yield* Effect.forkScoped(render(save)))
    save = yield* nextSave
  }
  yield* Fiber.joinAll(renderings.values())
  yield* Fiber.interrupt(beating)
}, Effect.scoped)
