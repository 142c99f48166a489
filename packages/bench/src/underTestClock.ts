import { type Duration, Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"

/** Runs a program under Effect's own virtual clock, adjusted by `span`, which must be long enough. */
export const underTestClock = Effect.fnUntraced(
  function* <A, E>(program: Effect.Effect<A, E>, span: Duration.Input) {
    const fiber = yield* Effect.forkChild(program)
    yield* TestClock.adjust(span)
    return yield* Fiber.join(fiber)
  },
  (effect) => Effect.provide(effect, TestClock.layer()),
)
