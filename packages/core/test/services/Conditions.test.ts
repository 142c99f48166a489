import { assert, describe, it } from "@effect/vitest"
import { Cause, Duration, Effect, Exit } from "effect"
import { TestClock } from "effect/testing"
import { Api, Database, QueryFailed, RequestFailed, withConditions } from "../../src/index.ts"
import { virtually } from "../scenarios/virtually.ts"

/** How a program ended, and after how many milliseconds. */
const ended = <A, E>(program: Effect.Effect<A, E>) =>
  Effect.map(
    virtually(Effect.timed(Effect.exit(program))),
    ([elapsed, exit]) => [Duration.toMillis(elapsed), exit] as const,
  )

describe("withConditions", () => {
  it.effect("changes how long a call takes", () =>
    Effect.gen(function* () {
      const program = withConditions({ users: { takes: "3 seconds" } })(Api.fetch("users", 10))
      assert.deepStrictEqual(yield* ended(program), [3000, Exit.succeed("Data from users")])
    }),
  )

  it.effect("fails a call with its own error, after its time", () =>
    Effect.gen(function* () {
      const program = withConditions({ users: { outcome: "fails" } })(Api.request("users", 50))
      assert.deepStrictEqual(yield* ended(program), [
        50,
        Exit.fail(new RequestFailed({ name: "users" })),
      ])
    }),
  )

  it.effect("lets a call succeed that has no error to fail with", () =>
    Effect.gen(function* () {
      const program = withConditions({ users: { outcome: "fails" } })(Api.fetch("users", 50))
      assert.deepStrictEqual(yield* ended(program), [50, Exit.succeed("Data from users")])
    }),
  )

  it.effect("breaks a call down with a defect that names it", () =>
    Effect.gen(function* () {
      const program = withConditions({ users: { outcome: "dies" } })(Api.fetch("users", 50))
      const [elapsed, exit] = yield* ended(program)
      assert.strictEqual(elapsed, 50)
      assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
      assert.include(String(exit), "users broke down")
    }),
  )

  it.effect("lets a call hang until it is interrupted", () =>
    Effect.gen(function* () {
      const program = withConditions({ users: { outcome: "hangs" } })(Api.fetch("users", 50))
      const fiber = yield* Effect.forkChild(program)
      yield* TestClock.adjust("1 day")
      assert.isUndefined(fiber.pollUnsafe())
    }),
  )

  it.effect("concerns only the calls it names, also when they are named like a method", () =>
    Effect.gen(function* () {
      const weather = withConditions({ users: { outcome: "fails" } })
      const program = weather(Api.request("toString", 20))
      assert.deepStrictEqual(yield* ended(program), [20, Exit.succeed("Data from toString")])
    }),
  )

  it.effect("reaches what the program forks", () =>
    Effect.gen(function* () {
      const both = Effect.all([Api.fetch("a", 10), Api.fetch("b", 10)], {
        concurrency: "unbounded",
      })
      const [elapsed] = yield* ended(withConditions({ b: { takes: 70 } })(both))
      assert.strictEqual(elapsed, 70)
    }),
  )

  it.effect("names the database's calls by their operation", () =>
    Effect.gen(function* () {
      const program = Effect.scoped(
        Effect.flatMap(Database.connect("main"), ({ query }) => query("users")),
      ).pipe(withConditions({ "Database.query": { outcome: "fails", takes: 5 } }))
      const refused = Exit.fail(new QueryFailed({ query: "users" }))
      assert.deepStrictEqual(yield* ended(program), [205, refused])
    }),
  )
})
