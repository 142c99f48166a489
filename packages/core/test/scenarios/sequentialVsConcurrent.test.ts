import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect } from "effect"
import { Scenarios, withConditions } from "../../src/index.ts"
import { printed, virtually } from "./virtually.ts"

describe("sequentialVsConcurrent", () => {
  it.effect("measures three seconds, one second and a speed-up of three", () =>
    Effect.gen(function* () {
      const measured = yield* virtually(Scenarios.sequentialVsConcurrent)
      assert.deepStrictEqual(
        [Duration.toMillis(measured.sequential), Duration.toMillis(measured.concurrent)],
        [3000, 1000],
      )
      assert.strictEqual(measured.speedup, 3)
    }),
  )

  it.effect("starts each fetch after the one before, then all at once", () =>
    Effect.gen(function* () {
      yield* virtually(Scenarios.sequentialVsConcurrent)
      assert.deepStrictEqual(yield* printed, [
        "[00:00:00.000] 🐌 Sequential Execution:",
        "[00:00:00.000] 📥 Starting to fetch API-1...",
        "[00:00:01.000] ✅ Finished fetching API-1",
        "[00:00:01.000] 📥 Starting to fetch API-2...",
        "[00:00:02.000] ✅ Finished fetching API-2",
        "[00:00:02.000] 📥 Starting to fetch API-3...",
        "[00:00:03.000] ✅ Finished fetching API-3",
        "[00:00:03.000] ⏱️  Sequential time: 3.00s",
        "",
        "[00:00:03.000] 🚀 Concurrent Execution (using Effect.all):",
        "[00:00:03.000] 📥 Starting to fetch API-1...",
        "[00:00:03.000] 📥 Starting to fetch API-2...",
        "[00:00:03.000] 📥 Starting to fetch API-3...",
        "[00:00:04.000] ✅ Finished fetching API-1",
        "[00:00:04.000] ✅ Finished fetching API-2",
        "[00:00:04.000] ✅ Finished fetching API-3",
        "[00:00:04.000] ⏱️  Concurrent time: 1.00s",
        "[00:00:04.000] ⚡ Speedup: 3.00x faster!",
      ])
    }),
  )

  it.effect("measures what happened, not what was planned", () =>
    Effect.gen(function* () {
      const slow = withConditions({ "API-2": { takes: "4 seconds" } })
      const measured = yield* virtually(slow(Scenarios.sequentialVsConcurrent))
      assert.deepStrictEqual(
        [Duration.toMillis(measured.sequential), Duration.toMillis(measured.concurrent)],
        [6000, 4000],
      )
      assert.include(yield* printed, "[00:00:10.000] ⚡ Speedup: 1.50x faster!")
    }),
  )
})
