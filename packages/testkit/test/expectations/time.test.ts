import { Api } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { callsOnceEach } from "../../src/index.ts"

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
