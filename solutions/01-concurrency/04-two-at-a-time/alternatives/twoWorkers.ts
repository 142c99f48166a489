import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  const waiting = photos.entries()
  const thumbnails = new Map<number, string>()
  const worker = Effect.gen(function* () {
    for (const [index, photo] of waiting) thumbnails.set(index, yield* thumbnail(photo))
  })
  yield* Effect.all([worker, worker], { concurrency: 2 })
  return photos.flatMap((_, index) => thumbnails.get(index) ?? [])
})
