import { Api } from "@fiberlings/core"
import { Array, Effect } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  const pairs = yield* Effect.forEach(
    Array.chunksOf(photos, 2),
    (pair) => Effect.forEach(pair, thumbnail, { concurrency: 2 }),
    { concurrency: 2 },
  )
  return pairs.flat()
})
