import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect } from "effect"
import { Scenarios } from "../../src/index.ts"
import { printed, virtually } from "./virtually.ts"

describe("tasks", () => {
  it.effect("finishes shortest first and keeps the results in the order of creation", () =>
    Effect.gen(function* () {
      const seen = yield* virtually(Scenarios.tasks)
      assert.deepStrictEqual(seen.finished, ["Task-2", "Task-1", "Task-3"])
      assert.deepStrictEqual(seen.results, [
        "Data from Task-1",
        "Data from Task-2",
        "Data from Task-3",
      ])
      assert.strictEqual(Duration.toMillis(seen.elapsed), 700)
    }),
  )

  it.effect("tells the status before any fiber has started", () =>
    Effect.gen(function* () {
      const seen = yield* virtually(Scenarios.tasks)
      assert.deepStrictEqual(seen.doneAfterFork, [false, false, false])
      assert.deepStrictEqual(yield* printed, [
        "[00:00:00.000] 📋 Created 3 tasks",
        "[00:00:00.000]    Task-1 status: false",
        "[00:00:00.000]    Task-2 status: false",
        "[00:00:00.000]    Task-3 status: false",
        "",
        "[00:00:00.000] 📥 Starting to fetch Task-1...",
        "[00:00:00.000] 📥 Starting to fetch Task-2...",
        "[00:00:00.000] 📥 Starting to fetch Task-3...",
        "[00:00:00.300] ✅ Finished fetching Task-2",
        "[00:00:00.500] ✅ Finished fetching Task-1",
        "[00:00:00.700] ✅ Finished fetching Task-3",
        "",
        "[00:00:00.700] 📋 All tasks completed!",
        "[00:00:00.700]    Task-1 result: Data from Task-1",
      ])
    }),
  )

  const work = Effect.sync(() => {})

  // Effect makes a fiber give way after some 2,000 operations, wherever it is then.
  it.effect("tells the status first however long its fiber has worked before", () =>
    Effect.gen(function* () {
      for (let before = 1900; before < 2100; before += 20) {
        const lines = (yield* printed).length
        yield* virtually(
          Effect.gen(function* () {
            for (let operation = 0; operation < before; operation++) yield* work
            yield* Scenarios.tasks
          }),
        )
        const started = (yield* printed).slice(lines).findIndex((line) => line.includes("Starting"))
        assert.isAtLeast(started, 4, `after ${before} operations`)
      }
    }),
  )
})
