import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Exit, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { OperationFailed, Scenarios, withConditions } from "../../src/index.ts"
import { printed, virtually } from "./virtually.ts"

const failed = Exit.fail(new OperationFailed({ operation: "Operation-2" }))

describe("errors", () => {
  it.effect("keeps what each operation came to; the failure stops nobody", () =>
    Effect.gen(function* () {
      const { outcomes, elapsed } = yield* virtually(Scenarios.errors())
      assert.deepStrictEqual(outcomes, [
        ["Operation-1", Exit.succeed("Success: Operation-1")],
        ["Operation-2", failed],
        ["Operation-3", Exit.succeed("Success: Operation-3")],
      ])
      assert.strictEqual(Duration.toMillis(elapsed), 500)
      assert.deepStrictEqual(yield* printed, [
        "[00:00:00.000] 🔄 Starting Operation-1...",
        "[00:00:00.000] 🔄 Starting Operation-2...",
        "[00:00:00.000] 🔄 Starting Operation-3...",
        "[00:00:00.200] ✅ Completed Operation-3",
        "[00:00:00.300] ✅ Completed Operation-1",
        "[00:00:00.500] ❌ Error in Operation-2: Simulated error in Operation-2",
        "",
        "[00:00:00.500] 📊 Results:",
        "[00:00:00.500]    Operation-1: Success: Operation-1",
        "[00:00:00.500]    Operation-2: Failed: Operation-2",
        "[00:00:00.500]    Operation-3: Success: Operation-3",
      ])
    }),
  )

  it.effect("lets the others complete even when they outlast the failure", () =>
    Effect.gen(function* () {
      const slow = withConditions({ "Operation-3": { takes: "2 seconds" } })
      const { outcomes, elapsed } = yield* virtually(slow(Scenarios.errors()))
      assert.deepStrictEqual(outcomes[2], ["Operation-3", Exit.succeed("Success: Operation-3")])
      assert.strictEqual(Duration.toMillis(elapsed), 2000)
    }),
  )

  it.effect("failing fast, interrupts the sibling and does not wait for it", () =>
    Effect.gen(function* () {
      const { outcomes, elapsed } = yield* virtually(Scenarios.errors({ failFast: true }))
      assert.deepStrictEqual(outcomes.slice(0, 2), [
        ["Operation-1", Exit.succeed("Success: Operation-1")],
        ["Operation-2", failed],
      ])
      const sibling = outcomes[2]?.[1]
      assert.isTrue(sibling !== undefined && Exit.hasInterrupts(sibling))
      assert.strictEqual(Duration.toMillis(elapsed), 500)
      assert.deepStrictEqual((yield* printed).slice(3), [
        "[00:00:00.300] ✅ Completed Operation-1",
        "[00:00:00.500] ❌ Error in Operation-2: Simulated error in Operation-2",
        "[00:00:00.500] 🛑 Interrupted Operation-3",
        "",
        "[00:00:00.500] 📊 Results (the first failure interrupted the rest):",
        "[00:00:00.500]    Operation-1: Success: Operation-1",
        "[00:00:00.500]    Operation-2: Failed: Operation-2",
        "[00:00:00.500]    Operation-3: Interrupted: Operation-3",
      ])
    }),
  )

  it.effect("interrupted from outside, interrupts every operation that still runs", () =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Scenarios.errors())
      yield* TestClock.adjust("250 millis")
      yield* Fiber.interrupt(fiber)
      const lines = (yield* printed).map((line) => line.slice("[HH:MM:SS.mmm] ".length))
      assert.deepStrictEqual(lines.slice(3), [
        "✅ Completed Operation-3",
        "🛑 Interrupted Operation-1",
        "🛑 Interrupted Operation-2",
      ])
    }),
  )
})
