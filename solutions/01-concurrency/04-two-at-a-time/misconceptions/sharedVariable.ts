import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const thumbnails: Array<string> = []

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  yield* Effect.forEach(
    photos.entries(),
    ([index, photo]) =>
      Effect.map(Api.fetch(photo, "1 second"), (thumbnail) => {
        thumbnails[index] = thumbnail
      }),
    { concurrency: 2 },
  )
  return thumbnails
})
