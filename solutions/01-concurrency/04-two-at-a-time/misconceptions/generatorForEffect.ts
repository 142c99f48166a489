import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  return yield* Effect.forEach(
    photos,
    function* (photo) {
      return yield* thumbnail(photo)
    },
    { concurrency: 2 },
  )
})
