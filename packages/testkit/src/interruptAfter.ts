import { Effect, Fiber } from "effect"

/**
 * Runs `program` and interrupts it from outside after so many milliseconds of virtual time, as a
 * user does who closes the page. Ends as the interrupted program ended, once its clean-up is done.
 */
export const interruptAfter =
  (milliseconds: number) =>
  <A, E>(program: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(program)
      yield* Effect.sleep(milliseconds)
      yield* Fiber.interrupt(fiber)
      return yield* Fiber.join(fiber)
    })
