import { fibers } from "@fiberlings/core"
import { Effect, Fiber, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"

export const forgottenJoin: KnownBug = {
  name: "forgottenJoin",
  about: "A program ends without waiting for the fiber that saves its work, which is interrupted.",
  wrong: Effect.gen(function* () {
    const saved = yield* Ref.make(0)
    yield* Effect.forkChild(Ref.set(saved, 1))
    yield* Effect.yieldNow
  }),
  right: Effect.gen(function* () {
    const saved = yield* Ref.make(0)
    const saving = yield* Effect.forkChild(Ref.set(saved, 1))
    yield* Effect.yieldNow
    yield* Fiber.join(saving)
  }),
  holds: (run) => fibers(run).every((fiber) => fiber.outcome === "success"),
  defaultRunPasses: true,
  fibers: 2,
}
