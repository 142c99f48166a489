import { Effect, Fiber, FiberSet } from "effect"
import type { KnownBug } from "./KnownBug.ts"

const failing = Effect.fail("broken" as const)

export const fiberSetRace: KnownBug = {
  name: "fiberSetRace",
  about:
    "FiberSet.join never ends without a failure and awaitEmpty sees none; their race loses one.",
  wrong: Effect.scoped(
    Effect.gen(function* () {
      const workers = yield* FiberSet.make<void, "broken">()
      yield* FiberSet.run(workers, failing)
      yield* Effect.raceFirst(FiberSet.join(workers), FiberSet.awaitEmpty(workers))
    }),
  ),
  right: Effect.scoped(
    Effect.gen(function* () {
      const workers = yield* FiberSet.make<void, "broken">()
      const worker = yield* FiberSet.run(workers, failing)
      yield* Fiber.joinAll([worker])
    }),
  ),
  holds: ({ ending }) => ending._tag === "Completed" && ending.exit._tag === "Failure",
  defaultRunPasses: true,
  fibers: 3,
}
