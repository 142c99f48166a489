import { assert, describe, it } from "@effect/vitest"
import { Database } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import { closesOnce, neverUsedAfterClose, opens } from "../../src/index.ts"

const runOf = (program: Effect.Effect<unknown, unknown>) =>
  Effect.map(simulate(program), ({ run }) => run)

const connected = (
  use: (
    connection: Effect.Success<ReturnType<typeof Database.open>>,
  ) => Effect.Effect<unknown, unknown>,
) => runOf(Effect.flatMap(Database.open("db"), use))

describe("closesOnce", () => {
  it.effect("holds when everything that was opened was closed", () =>
    Effect.gen(function* () {
      assert.isTrue(closesOnce(yield* connected((connection) => connection.close)).holds)
      assert.isTrue(closesOnce(yield* runOf(Effect.void)).holds)
    }),
  )
  it.effect("says what is still open", () =>
    Effect.gen(function* () {
      const seen = closesOnce(yield* connected((connection) => connection.query("q")))
      assert.isFalse(seen.holds)
      assert.strictEqual(
        seen.message,
        "Expected the connection to be closed. Yours was still open at the end: db.",
      )
    }),
  )
  it.effect("does not count a close that the program did not wait for", () =>
    Effect.gen(function* () {
      const run = yield* connected((connection) => Effect.forkDetach(connection.close))
      assert.isFalse(closesOnce(run).holds)
    }),
  )
  it.effect("says how often it was closed", () =>
    Effect.gen(function* () {
      const run = yield* connected((connection) =>
        Effect.andThen(connection.close, connection.close),
      )
      assert.isFalse(closesOnce(run).holds)
      assert.include(closesOnce(run).message, "closed 2 times: db")
    }),
  )
})

describe("neverUsedAfterClose", () => {
  it.effect("tells a use before the close from one after it", () =>
    Effect.gen(function* () {
      const before = yield* connected((connection) =>
        Effect.andThen(connection.query("q"), connection.close),
      )
      const after = yield* connected((connection) =>
        Effect.andThen(connection.close, connection.query("q")),
      )
      assert.isTrue(neverUsedAfterClose(before).holds)
      assert.isFalse(neverUsedAfterClose(after).holds)
      assert.include(neverUsedAfterClose(after).message, "after it had been closed: db")
    }),
  )
})

describe("opens", () => {
  it.effect("counts what was opened", () =>
    Effect.gen(function* () {
      const run = yield* runOf(Effect.andThen(Database.open("a"), Database.open("b")))
      assert.isTrue(opens(run, 2).holds)
      assert.isFalse(opens(run, 1).holds)
      assert.strictEqual(
        opens(run, 1).message,
        "Expected one connection to be opened. Yours opened 2.",
      )
    }),
  )
})
