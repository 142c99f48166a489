import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  const thumbnails: Array<string> = []
  yield* Effect.forEach(
    photos,
    Effect.fnUntraced(function* (photo) {
      thumbnails.push(yield* thumbnail(photo))
    }),
    { concurrency: 2, discard: true },
  )
  return thumbnails
})
