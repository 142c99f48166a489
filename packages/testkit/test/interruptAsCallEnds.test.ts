import { assert, describe, it } from "@effect/vitest"
import { Api, Database } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import { calls, interruptAsCallEnds, interrupted, resources, succeeds } from "../src/index.ts"

const atTheOpening = (program: Effect.Effect<unknown, unknown>) =>
  Effect.map(simulate(interruptAsCallEnds("Database.open")(program)), ({ run }) => run)

describe("interruptAsCallEnds", () => {
  it.effect("lets the call finish and nothing after it begin", () =>
    Effect.gen(function* () {
      const run = yield* atTheOpening(
        Effect.flatMap(Database.open("db"), (connection) =>
          connection.query("q").pipe(Effect.ensuring(connection.close)),
        ),
      )
      assert.isTrue(interrupted(run).holds)
      assert.deepStrictEqual(
        calls(run).map(({ service, outcome }) => [service, outcome]),
        [["Database.open", "success"]],
      )
      assert.lengthOf(resources(run)[0]?.closed ?? [0], 0)
      assert.strictEqual(run.elapsed, 100)
    }),
  )
  it.effect("waits for what the program cleans up, and skips what it has not begun", () =>
    Effect.gen(function* () {
      const run = yield* atTheOpening(
        Effect.acquireUseRelease(
          Database.open("db"),
          (connection) => connection.query("q"),
          (connection) => connection.close,
        ),
      )
      assert.isTrue(interrupted(run).holds)
      assert.deepStrictEqual(
        calls(run).map(({ service }) => service),
        ["Database.open", "Database.close"],
      )
      assert.strictEqual(run.elapsed, 200)
    }),
  )
  it.effect("lets other calls pass", () =>
    Effect.gen(function* () {
      const run = yield* atTheOpening(
        Effect.andThen(Api.fetch("users", "1 second"), Database.open("db")),
      )
      assert.deepStrictEqual(
        calls(run).map(({ service }) => service),
        ["Api.fetch", "Database.open"],
      )
    }),
  )
  it.effect("leaves a program alone that makes no such call", () =>
    Effect.gen(function* () {
      const run = yield* atTheOpening(Effect.sleep(100))
      assert.isTrue(succeeds(run).holds)
    }),
  )
})
