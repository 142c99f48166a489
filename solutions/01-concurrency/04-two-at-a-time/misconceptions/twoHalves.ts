import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  const middle = Math.ceil(photos.length / 2)
  const [first, second] = yield* Effect.all(
    [
      Effect.forEach(photos.slice(0, middle), thumbnail),
      Effect.forEach(photos.slice(middle), thumbnail),
    ],
    { concurrency: 2 },
  )
  return [...first, ...second]
})
