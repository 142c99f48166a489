import { Api } from "@fiberlings/core"
import { Effect, Semaphore } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  const places = yield* Semaphore.make(2)
  return yield* Effect.forEach(photos, (photo) => Semaphore.withPermit(places, thumbnail(photo)), {
    concurrency: "unbounded",
  })
})
