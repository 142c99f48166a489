import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const thumbnail = (photo: string) => Api.fetch(photo, "1 second")

export const loadGallery = Effect.fn("loadGallery")(function* (photos: ReadonlyArray<string>) {
  const fibers: Array<Fiber.Fiber<string>> = []
  for (const photo of photos) fibers.push(yield* Effect.forkChild(thumbnail(photo)))
  return yield* Fiber.joinAll(fibers)
})
