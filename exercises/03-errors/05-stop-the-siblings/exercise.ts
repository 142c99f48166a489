import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

// TODO: the first failure ends the trip at once, and no other part goes on after it.
export const bookTrip = Effect.fn("bookTrip")(function* (parts: ReadonlyArray<string>) {
  const fibers = yield* Effect.forEach(parts, (part) =>
    Effect.forkChild(Api.request(part, "1 second")),
  )
  return yield* Effect.forEach(fibers, (fiber) => Fiber.join(fiber))
})
