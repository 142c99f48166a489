// exercise: answer
// expects: deadlocked
// says: /never ends/
// about: Two fibers hold one lock each and want the other one.

import { Effect, Semaphore } from "effect"

export const answer = (n: number) =>
  Effect.gen(function* () {
    const left = yield* Semaphore.make(1)
    const right = yield* Semaphore.make(1)
    const take = (first: Semaphore.Semaphore, second: Semaphore.Semaphore) =>
      first.withPermits(1)(Effect.andThen(Effect.sleep(10), second.withPermits(1)(Effect.void)))
    yield* Effect.all([take(left, right), take(right, left)], { concurrency: "unbounded" })
    return n * n + 1
  })
