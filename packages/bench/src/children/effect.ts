// The work of promises.ts and asyncio_peer.py in Effect: `seed SECONDS` or `fetches N SECONDS`.
import { EventLog, Scenarios } from "@fiberlings/core"
import { Array, Clock, Duration, Effect } from "effect"
import { measureItself } from "./measureItself.ts"

/** Sleeps last `factor` times as long: the scenario's seconds are fixed, and a test has no time. */
const slower = (factor: number) =>
  Effect.updateService(
    Clock.Clock,
    (clock): Clock.Clock =>
      factor === 1
        ? clock
        : {
            currentTimeMillisUnsafe: () => clock.currentTimeMillisUnsafe(),
            currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
            monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
            currentTimeMillis: clock.currentTimeMillis,
            currentTimeNanos: clock.currentTimeNanos,
            monotonicTimeNanos: clock.monotonicTimeNanos,
            sleep: (duration) => clock.sleep(Duration.times(duration, factor)),
          },
  )

/** The workshop's own scenario, without its printing: three calls of one second each. */
const seed = (seconds: number) =>
  Scenarios.sequentialVsConcurrent.pipe(
    Effect.provideService(EventLog, { log: () => Effect.void }),
    slower(seconds),
    Effect.map(({ concurrent, sequential }) => [sequential, concurrent].map(Duration.toSeconds)),
  )

const fetches = (count: number, seconds: number) =>
  Effect.forEach(
    Array.range(1, count),
    (name) => Effect.as(Effect.sleep(seconds * 1000), `Data from ${name}`),
    { concurrency: "unbounded" },
  ).pipe(
    Effect.timed,
    Effect.map(([took]) => [Duration.toSeconds(took)]),
  )

const [work, ...rest] = process.argv.slice(2)
const [first = 0, second = 0] = rest.map(Number)
await measureItself(() => Effect.runPromise(work === "seed" ? seed(first) : fetches(first, second)))
