import { type Cause, Effect, Fiber, Queue, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"
import { succeedsWith } from "./succeedsWith.ts"

type Jobs = Queue.Queue<number, Cause.Done>

/** Hands two jobs to a worker and closes the queue; answers with the jobs that were done. */
const jobsDone = (close: (jobs: Jobs) => Effect.Effect<unknown>) =>
  Effect.gen(function* () {
    const jobs: Jobs = yield* Queue.unbounded<number, Cause.Done>()
    const done = yield* Ref.make<ReadonlyArray<number>>([])
    const doOne = Effect.flatMap(Queue.take(jobs), (job) =>
      Ref.update(done, (before) => [...before, job]),
    )
    const worker = yield* Effect.forkChild(Effect.forever(doOne, { disableYield: true }))
    yield* Queue.offerAll(jobs, [1, 2])
    yield* Effect.yieldNow
    yield* close(jobs)
    yield* Fiber.await(worker)
    return yield* Ref.get(done)
  })

export const queueShutdown: KnownBug = {
  name: "queueShutdown",
  about: "A queue is shut down while jobs are still in it, and they are thrown away.",
  wrong: jobsDone(Queue.shutdown),
  right: jobsDone(Queue.end),
  holds: succeedsWith([1, 2]),
  defaultRunPasses: true,
  fibers: 2,
}
