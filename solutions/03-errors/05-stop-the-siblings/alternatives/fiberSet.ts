import { Api } from "@fiberlings/core"
import { Effect, FiberSet, Fiber } from "effect"

export const bookTrip = (parts: ReadonlyArray<string>) =>
  Effect.scoped(
    Effect.gen(function* () {
      const office = yield* FiberSet.make<string>()
      const fibers = []
      for (const part of parts) {
        fibers.push(yield* FiberSet.run(office, Api.request(part, "1 second")))
      }
      return yield* Fiber.joinAll(fibers)
    }),
  )
