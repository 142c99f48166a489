import { assert, describe, it } from "@effect/vitest"
import { Cause, Duration, Effect, Exit } from "effect"
import { Database, QueryFailed, ServiceRecorder, withConditions } from "../../src/index.ts"
import { virtually } from "../scenarios/virtually.ts"
import { notingRecorder } from "./notingRecorder.ts"

/** Runs `program`; gives its exit, its milliseconds and what it did to its resources. */
const observed = Effect.fnUntraced(function* <A, E>(program: Effect.Effect<A, E>) {
  const { notes, recorder } = notingRecorder()
  const [elapsed, exit] = yield* virtually(
    Effect.timed(Effect.exit(Effect.provideService(program, ServiceRecorder, recorder))),
  )
  const resources = notes.filter((note) => /opened|used|closed/.test(note))
  return { exit, elapsed: Duration.toMillis(elapsed), resources }
})

describe("Database", () => {
  it.effect("opens in 0.1 s, answers in 0.2 s and closes in 0.1 s", () =>
    Effect.gen(function* () {
      const times = yield* virtually(
        Effect.gen(function* () {
          const [opening, connection] = yield* Effect.timed(Database.open("main"))
          const [querying, answer] = yield* Effect.timed(connection.query("users"))
          const [closing] = yield* Effect.timed(connection.close)
          assert.strictEqual(answer, "Result of users")
          return [opening, querying, closing].map(Duration.toMillis)
        }),
      )
      assert.deepStrictEqual(times, [100, 200, 100])
    }),
  )

  it.effect("connect closes when its scope closes", () =>
    Effect.gen(function* () {
      const connect = Database.connect("main")
      const seen = yield* observed(
        Effect.scoped(Effect.flatMap(connect, ({ query }) => query("users"))),
      )
      assert.deepStrictEqual(seen.exit, Exit.succeed("Result of users"))
      assert.strictEqual(seen.elapsed, 400)
      assert.deepStrictEqual(seen.resources, [
        "main opened",
        "resource 2 used: query",
        "resource 2 closed",
      ])
    }),
  )

  it.effect("open leaves closing to the caller", () =>
    Effect.gen(function* () {
      const seen = yield* observed(Database.open("main"))
      assert.deepStrictEqual(seen.resources, ["main opened"])
    }),
  )

  it.effect("notes a query that the database refuses as a use", () =>
    Effect.gen(function* () {
      const seen = yield* observed(
        Effect.flatMap(Database.open("main"), ({ query }) => query("users")).pipe(
          withConditions({ "Database.query": { outcome: "fails" } }),
        ),
      )
      assert.deepStrictEqual(seen.exit, Exit.fail(new QueryFailed({ query: "users" })))
      assert.deepStrictEqual(seen.resources, ["main opened", "resource 2 used: query"])
    }),
  )

  it.effect("dies when it is used after it was closed, and notes the use", () =>
    Effect.gen(function* () {
      const seen = yield* observed(
        Effect.flatMap(Effect.scoped(Database.connect("main")), ({ query }) => query("users")),
      )
      assert.isTrue(Exit.isFailure(seen.exit) && Cause.hasDies(seen.exit.cause))
      assert.include(String(seen.exit), "main was used after it had been closed")
      assert.deepStrictEqual(seen.resources, [
        "main opened",
        "resource 2 closed",
        "resource 2 used: query",
      ])
    }),
  )

  it.effect("opens nothing when opening breaks down", () =>
    Effect.gen(function* () {
      const seen = yield* observed(
        Effect.scoped(Database.connect("main")).pipe(
          withConditions({ "Database.open": { outcome: "dies" } }),
        ),
      )
      assert.isTrue(Exit.isFailure(seen.exit))
      assert.deepStrictEqual(seen.resources, [])
    }),
  )
})
