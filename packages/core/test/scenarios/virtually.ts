import { DateTime, Effect, Fiber } from "effect"
import { TestClock, TestConsole } from "effect/testing"

/** Runs `program` to its end in the test's virtual time, with the event log in UTC. */
export const virtually = Effect.fnUntraced(function* <A, E, R>(program: Effect.Effect<A, E, R>) {
  const fiber = yield* Effect.forkChild(DateTime.withCurrentZoneOffset(program, 0))
  // The test's clock moves on without those who have not gone to sleep yet.
  yield* Effect.repeat(Effect.yieldNow, { times: 10 })
  yield* TestClock.adjust("1 minute")
  return yield* Fiber.join(fiber)
})

/** The lines printed so far. */
export const printed = Effect.map(TestConsole.logLines, (lines) => lines.join("\n").split("\n"))
