import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const bookTrip = Effect.fn("bookTrip")(function* (parts: ReadonlyArray<string>) {
  const fibers = yield* Effect.forEach(parts, (part) =>
    Effect.forkChild(Api.request(part, "1 second")),
  )
  return yield* Fiber.joinAll(fibers).pipe(Effect.tapError(() => Fiber.interruptAll(fibers)))
})
