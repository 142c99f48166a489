import { Duration, Effect } from "effect"
import { EventLog } from "../services/EventLog.ts"
import { fetchData } from "./fetchData.ts"
import { showSeconds } from "./showSeconds.ts"

/** The two times that `sequentialVsConcurrent` measured. */
export interface SequentialVsConcurrent {
  readonly sequential: Duration.Duration
  readonly concurrent: Duration.Duration
  /** How many times shorter the concurrent run was. */
  readonly speedup: number
}

/**
 * Waiting costs nothing when others wait at the same time: the same three fetches of one second
 * each, first one after another (about 3 s), then all at once (about 1 s). Both are measured with
 * Effect's Clock. Cannot fail.
 */
export const sequentialVsConcurrent: Effect.Effect<SequentialVsConcurrent> = Effect.gen(
  function* () {
    const { log } = yield* EventLog
    const fetches = ["API-1", "API-2", "API-3"].map((name) => fetchData(name, "1 second"))

    yield* log("🐌 Sequential Execution:")
    const [sequential] = yield* Effect.timed(Effect.all(fetches))
    yield* log(`⏱️  Sequential time: ${showSeconds(sequential)}\n`)

    yield* log("🚀 Concurrent Execution (using Effect.all):")
    const [concurrent] = yield* Effect.timed(Effect.all(fetches, { concurrency: "unbounded" }))
    yield* log(`⏱️  Concurrent time: ${showSeconds(concurrent)}`)
    const speedup = Duration.toMillis(sequential) / Duration.toMillis(concurrent)
    yield* log(`⚡ Speedup: ${speedup.toFixed(2)}x faster!`)

    return { sequential, concurrent, speedup }
  },
)
