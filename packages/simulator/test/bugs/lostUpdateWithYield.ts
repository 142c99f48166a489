import { Effect, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"
import { succeedsWith } from "./succeedsWith.ts"

const twice = (increment: (count: Ref.Ref<number>) => Effect.Effect<void>) =>
  Effect.gen(function* () {
    const count = yield* Ref.make(0)
    yield* Effect.all([increment(count), increment(count)], { concurrency: "unbounded" })
    return yield* Ref.get(count)
  })

export const lostUpdateWithYield: KnownBug = {
  name: "lostUpdateWithYield",
  about: "Two fibers read a number, let others run, and write back what they have read plus one.",
  wrong: twice((count) =>
    Effect.gen(function* () {
      const now = yield* Ref.get(count)
      yield* Effect.yieldNow
      yield* Ref.set(count, now + 1)
    }),
  ),
  right: twice((count) =>
    Effect.andThen(
      Effect.yieldNow,
      Ref.update(count, (now) => now + 1),
    ),
  ),
  holds: succeedsWith(2),
  defaultRunPasses: false,
  fibers: 3,
}
