import { type Duration, Effect, Fiber } from "effect"
import { EventLog } from "../services/EventLog.ts"
import { fetchData } from "./fetchData.ts"

/** What `tasks` saw. All lists but `finished` are in the order in which the fibers were made. */
export interface Tasks {
  /** Whether each fiber was done right after it had been forked. */
  readonly doneAfterFork: ReadonlyArray<boolean>
  /** Which fiber finished first, second and last. */
  readonly finished: ReadonlyArray<string>
  readonly results: ReadonlyArray<string>
  readonly elapsed: Duration.Duration
}

const durations = [
  ["Task-1", "500 millis"],
  ["Task-2", "300 millis"],
  ["Task-3", "700 millis"],
] as const

/**
 * A fiber is a handle on work that goes on by itself: three fibers are forked, asked whether they
 * are done (no: they have not even started), and joined. They finish shortest first, and their
 * results come in the order in which they were made. Takes about 0.7 s; cannot fail.
 */
export const tasks: Effect.Effect<Tasks> = Effect.gen(function* () {
  const { log } = yield* EventLog
  const finished: Array<string> = []

  // A fiber that has worked long has to let others go on, which would start the new fibers before
  // they were asked. After a turn of its own it has time enough.
  yield* Effect.yieldNow
  const [elapsed, { doneAfterFork, results }] = yield* Effect.timed(
    Effect.gen(function* () {
      const fibers = yield* Effect.forEach(durations, ([name, duration]) =>
        Effect.forkChild(
          Effect.tap(fetchData(name, duration), () => Effect.sync(() => finished.push(name))),
        ),
      )
      const doneAfterFork = fibers.map((fiber) => fiber.pollUnsafe() !== undefined)

      yield* log("📋 Created 3 tasks")
      yield* log(`   Task-1 status: ${doneAfterFork[0]}`)
      yield* log(`   Task-2 status: ${doneAfterFork[1]}`)
      yield* log(`   Task-3 status: ${doneAfterFork[2]}\n`)

      return { doneAfterFork, results: yield* Fiber.joinAll(fibers) }
    }),
  )

  yield* log("\n📋 All tasks completed!")
  yield* log(`   Task-1 result: ${results[0]}`)
  return { doneAfterFork, finished, results, elapsed }
})
