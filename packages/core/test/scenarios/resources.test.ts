import { assert, describe, it } from "@effect/vitest"
import { Cause, Duration, Effect, Exit, Fiber, Result } from "effect"
import { TestClock } from "effect/testing"
import { QueryFailed, Scenarios, ServiceRecorder, withConditions } from "../../src/index.ts"
import { notingRecorder } from "../services/notingRecorder.ts"
import { printed, virtually } from "./virtually.ts"

const closings = (notes: ReadonlyArray<string>) => notes.filter((note) => note.endsWith(" closed"))

describe("resources", () => {
  it.effect("opens, uses and closes, each in its time", () =>
    Effect.gen(function* () {
      const { answer, elapsed } = yield* virtually(Scenarios.resources())
      assert.deepStrictEqual(answer, Result.succeed("Result of SELECT * FROM users"))
      assert.strictEqual(Duration.toMillis(elapsed), 400)
      assert.deepStrictEqual(yield* printed, [
        "[00:00:00.000] 🔓 Opening resource: Database Connection",
        "[00:00:00.100] ⚙️  Using resource: Database Connection",
        "[00:00:00.300] 🔒 Closing resource: Database Connection",
        "[00:00:00.400]",
      ])
    }),
  )

  it.effect("closes after a failure, which stays the result", () =>
    Effect.gen(function* () {
      const { answer, elapsed } = yield* virtually(Scenarios.resources({ failingQuery: true }))
      assert.deepStrictEqual(answer, Result.fail(new QueryFailed({ query: "SELECT * FROM users" })))
      assert.strictEqual(Duration.toMillis(elapsed), 400)
      assert.deepStrictEqual((yield* printed).slice(2), [
        "[00:00:00.300] ❌ Error in Database Connection: the database refused the query: SELECT * FROM users",
        "[00:00:00.300] 🔒 Closing resource: Database Connection",
        "[00:00:00.400]",
      ])
    }),
  )

  for (const failingQuery of [false, true]) {
    it.effect(`closes exactly once (${failingQuery ? "failure" : "success"})`, () =>
      Effect.gen(function* () {
        const { notes, recorder } = notingRecorder()
        yield* virtually(Scenarios.resources({ failingQuery })).pipe(
          Effect.provideService(ServiceRecorder, recorder),
        )
        assert.lengthOf(closings(notes), 1)
      }),
    )
  }

  it.effect("closes exactly once after a defect, which is not swallowed", () =>
    Effect.gen(function* () {
      const { notes, recorder } = notingRecorder()
      const exit = yield* virtually(Effect.exit(Scenarios.resources())).pipe(
        withConditions({ "Database.query": { outcome: "dies" } }),
        Effect.provideService(ServiceRecorder, recorder),
      )
      assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
      assert.lengthOf(closings(notes), 1)
    }),
  )

  // While it opens, while it is used and while it closes.
  it.effect.each([50, 200, 350])("closes exactly once when interrupted after %i ms", (millis) =>
    Effect.gen(function* () {
      const { notes, recorder } = notingRecorder()
      const running = yield* Effect.forkChild(
        Effect.provideService(Scenarios.resources(), ServiceRecorder, recorder),
      )
      yield* TestClock.adjust(millis)
      const interrupting = yield* Effect.forkChild(Fiber.interrupt(running))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(interrupting)
      assert.lengthOf(closings(notes), 1)
    }),
  )
})
