import { Api } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { callsOnceEach, leavesNoPlaceEmpty } from "../../src/index.ts"

const runOf = (...names: ReadonlyArray<string>) =>
  Effect.map(simulate(Effect.forEach(names, (name) => Api.fetch(name, 100))), ({ run }) => run)

describe("callsOnceEach", () => {
  it.effect("wants each call once, and says which ones were not", () =>
    Effect.gen(function* () {
      assert.isTrue(callsOnceEach(yield* runOf("b", "a"), "Api.fetch", ["a", "b"]).holds)
      const { holds, message } = callsOnceEach(yield* runOf("a", "a"), "Api.fetch", ["a", "b"])
      assert.isFalse(holds)
      assert.strictEqual(message, "Expected one call each of a, b. Yours made a: 2, b: 0.")
    }),
  )

  it.effect("can want none at all", () =>
    Effect.gen(function* () {
      assert.isTrue(callsOnceEach(yield* runOf(), "Api.fetch", []).holds)
      const { holds, message } = callsOnceEach(yield* runOf("a"), "Api.fetch", [])
      assert.isFalse(holds)
      assert.strictEqual(message, "Expected no call. Yours made a: 1.")
    }),
  )
})

describe("leavesNoPlaceEmpty", () => {
  const ask = (name: string, milliseconds: number) => Api.fetch(name, milliseconds)
  const told = (program: Effect.Effect<unknown>) =>
    Effect.map(simulate(program), ({ run }) => leavesNoPlaceEmpty(run, "Api.fetch", 2))

  it.effect("holds while somebody takes each place that is free, and at the end", () =>
    Effect.gen(function* () {
      const all = [ask("a", 300), ask("b", 100), ask("c", 100), ask("d", 400)]
      assert.isTrue((yield* told(Effect.all(all, { concurrency: 2 }))).holds)
    }),
  )

  it.effect("names the call that could have begun earlier, and since when", () =>
    Effect.gen(function* () {
      const pair = Effect.all([ask("a", 300), ask("b", 100)], { concurrency: 2 })
      const { holds, message } = yield* told(Effect.andThen(pair, ask("c", 100)))
      assert.isFalse(holds)
      assert.strictEqual(
        message,
        "Expected 2 calls under way as long as one is waiting. In yours c began at 300 ms, and a place was empty from 100 ms on.",
      )
    }),
  )
})
