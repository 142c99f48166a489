import { Effect, Fiber, Semaphore } from "effect"
import type { KnownBug } from "./KnownBug.ts"
import { succeedsWith } from "./succeedsWith.ts"

/** What is done under the lock; the bug is in how the lock is held. */
const work = Effect.void

/** Interrupts somebody who works under a lock, then takes what permits there are: it must be one. */
const permitsAfterInterruption = (job: (lock: Semaphore.Semaphore) => Effect.Effect<void>) =>
  Effect.gen(function* () {
    const lock = yield* Semaphore.make(1)
    const worker = yield* Effect.forkChild(job(lock))
    yield* Effect.yieldNow
    yield* Fiber.interrupt(worker)
    return [yield* lock.takeIfAvailable(1), yield* lock.takeIfAvailable(1)]
  })

export const leakedPermit: KnownBug = {
  name: "leakedPermit",
  about: "A fiber takes a permit and is interrupted before it gives it back.",
  wrong: permitsAfterInterruption((lock) =>
    Effect.gen(function* () {
      yield* lock.take(1)
      yield* work
      yield* lock.release(1)
    }),
  ),
  right: permitsAfterInterruption((lock) => lock.withPermit(work)),
  holds: succeedsWith([true, false]),
  defaultRunPasses: true,
  fibers: 2,
}
