import { simulate } from "@fiberlings/simulator"
import { DateTime, Effect } from "effect"

/**
 * Runs `program` at once, under a clock that starts at 00:00:00.000 UTC and jumps from one event to
 * the next: every run prints the same, wherever the machine stands. A program that does not end is
 * a defect.
 */
export const inVirtualTime = Effect.fnUntraced(function* <A, E>(program: Effect.Effect<A, E>) {
  const { exit, run } = yield* simulate(DateTime.withCurrentZoneOffset(program, 0))
  if (exit === undefined) {
    return yield* Effect.die(new Error(`the program did not end: ${run.ending._tag}`))
  }
  return yield* exit
})
