import { assert, describe, it } from "@effect/vitest"
import { Cause, Duration, Effect, Exit } from "effect"
import { Database, QueryFailed, ServiceRecorder, withConditions } from "../../src/index.ts"
import { virtually } from "../scenarios/virtually.ts"
import { notingRecorder } from "./notingRecorder.ts"

describe("Database.begin", () => {
  it.effect("begins, executes and commits, and notes all of it", () =>
    Effect.gen(function* () {
      const { notes, recorder } = notingRecorder()
      const program = Effect.gen(function* () {
        const { commit, execute } = yield* Database.begin("order")
        const answer = yield* execute("take 1")
        yield* commit
        return answer
      })
      const [elapsed, answer] = yield* virtually(
        Effect.timed(Effect.provideService(program, ServiceRecorder, recorder)),
      )
      assert.deepStrictEqual([Duration.toMillis(elapsed), answer], [400, "Done: take 1"])
      assert.deepStrictEqual(
        notes.filter((note) => !note.includes("ended")),
        [
          "Database.begin order started",
          "order opened",
          "resource 2 used: execute",
          "Database.execute take 1 started",
          "Database.commit order started",
          "resource 2 closed",
        ],
      )
    }),
  )

  it.effect("fails the statement that the conditions name", () =>
    Effect.gen(function* () {
      const program = Effect.flatMap(Database.begin("order"), ({ execute }) =>
        Effect.exit(Effect.forEach(["take 1", "take 2"], execute)),
      ).pipe(withConditions({ "take 2": { outcome: "fails" } }))
      const exit = yield* virtually(program)
      assert.deepStrictEqual(exit, Exit.fail(new QueryFailed({ query: "take 2" })))
    }),
  )

  it.effect("dies of everything that comes after its end", () =>
    Effect.gen(function* () {
      const exits = yield* virtually(
        Effect.gen(function* () {
          const { commit, execute, rollback } = yield* Database.begin("order")
          yield* rollback
          return yield* Effect.forEach([commit, execute("late"), rollback], (late) =>
            Effect.exit(Effect.asVoid(late)),
          )
        }),
      )
      for (const exit of exits) {
        assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
        assert.include(String(exit), "order had already been rolled back")
      }
    }),
  )
})
