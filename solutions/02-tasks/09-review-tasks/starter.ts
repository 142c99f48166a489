import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export interface Save {
  readonly file: string
  readonly version: number
}

/** Tells the server that we are still there, once a second. It never ends. */
export const heartbeats = Effect.forever(
  Effect.andThen(Api.fetch("heartbeat", "100 millis"), Effect.sleep("1 second")),
)

const render = ({ file, version }: Save) => Api.fetch(`${file} v${version}`, "3 seconds")

/** `nextSave` waits until a drawing has been saved; `undefined` when the office has closed. */
export const renderPreviews = Effect.fn("renderPreviews")(function* (
  nextSave: Effect.Effect<Save | undefined>,
) {
  // TODO: send heartbeats as long as this runs; render at once, and only the latest of each file.
  let save = yield* nextSave
  while (save !== undefined) {
    yield* render(save)
    save = yield* nextSave
  }
})
