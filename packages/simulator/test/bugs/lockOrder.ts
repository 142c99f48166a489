import { Effect, Semaphore } from "effect"
import type { KnownBug } from "./KnownBug.ts"

const lockedBoth = (first: Semaphore.Semaphore, second: Semaphore.Semaphore) =>
  first.withPermit(second.withPermit(Effect.void))

export const lockOrder: KnownBug = {
  name: "lockOrder",
  about: "Two fibers lock the same two things in opposite order, and each waits for the other.",
  wrong: Effect.gen(function* () {
    const [a, b] = [yield* Semaphore.make(1), yield* Semaphore.make(1)]
    yield* Effect.all([lockedBoth(a, b), lockedBoth(b, a)], { concurrency: "unbounded" })
  }),
  right: Effect.gen(function* () {
    const [a, b] = [yield* Semaphore.make(1), yield* Semaphore.make(1)]
    yield* Effect.all([lockedBoth(a, b), lockedBoth(a, b)], { concurrency: "unbounded" })
  }),
  holds: (run) => run.ending._tag === "Completed",
  defaultRunPasses: true,
  fibers: 3,
}
