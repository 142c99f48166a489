import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

// TODO: have two thumbnails under way, and never more.
export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  const thumbnails: Array<string> = []
  for (const photo of photos) {
    thumbnails.push(yield* thumbnail(photo))
  }
  return thumbnails
})
