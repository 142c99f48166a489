import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = (photos: ReadonlyArray<string>) =>
  Effect.forEach(photos, thumbnail, { concurrency: 2 })
