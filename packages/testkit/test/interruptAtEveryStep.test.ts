import { assert, describe, it } from "@effect/vitest"
import { Database } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Console, Effect } from "effect"
import { closesOnce, interruptAtEveryStep, resources } from "../src/index.ts"

const everywhere = (program: Effect.Effect<unknown, unknown>, most?: number) =>
  simulate(interruptAtEveryStep(most)(program))

const safe = Effect.acquireUseRelease(
  Database.open("db"),
  (connection) => connection.query("q"),
  (connection) => connection.close,
)

describe("interruptAtEveryStep", () => {
  it.effect("tries a program until a run ends before its turn", () =>
    Effect.gen(function* () {
      const { run } = yield* everywhere(safe)
      assert.isTrue(closesOnce(run).holds)
      const used = resources(run).map((resource) => resource.used.length > 0)
      // Interrupted before the query, then in it or after it, and one run in peace.
      assert.include(used, false)
      assert.include(used, true)
      const ended = run.trace.events.filter((event) => event._tag === "FiberEnded")
      assert.strictEqual(ended.filter((event) => event.outcome === "success").length, 2)
    }),
  )
  it.effect("stops at the first run that leaves something open", () =>
    Effect.gen(function* () {
      const { run } = yield* everywhere(
        Effect.flatMap(Database.open("db"), (connection) =>
          connection.query("q").pipe(Effect.ensuring(connection.close)),
        ),
      )
      assert.deepStrictEqual(
        resources(run).map((resource) => resource.closed.length),
        [0],
      )
    }),
  )
  it.effect("finds a gap through which no virtual time passes", () =>
    Effect.gen(function* () {
      const { run } = yield* everywhere(
        Effect.uninterruptibleMask((restore) =>
          Effect.gen(function* () {
            const connection = yield* Database.open("db")
            yield* restore(connection.query("q")).pipe(Effect.onError(() => connection.close))
            yield* restore(Effect.uninterruptible(connection.close))
          }),
        ),
      )
      assert.isFalse(closesOnce(run).holds)
    }),
  )
  it.effect("makes at most so many runs", () =>
    Effect.gen(function* () {
      const { exit } = yield* everywhere(safe, 3)
      assert.deepStrictEqual(exit?._tag === "Success" && exit.value, 3)
    }),
  )
  it.effect("keeps what the runs print to itself", () =>
    Effect.gen(function* () {
      const printed: Array<unknown> = []
      const log = (...line: ReadonlyArray<unknown>) => printed.push(line)
      const { run } = yield* Effect.provideService(
        everywhere(Effect.andThen(Effect.log("a"), Console.log("b"))),
        Console.Console,
        { ...globalThis.console, log },
      )
      assert.isFalse(run.trace.events.some((event) => event._tag === "Logged"))
      assert.deepStrictEqual(printed, [])
    }),
  )
})
