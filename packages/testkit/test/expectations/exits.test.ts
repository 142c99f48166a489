import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { succeedsWithOneOf } from "../../src/index.ts"

const either = [
  { A: "sold", B: "sold out" },
  { A: "sold out", B: "sold" },
]

describe("succeedsWithOneOf", () => {
  it.effect("takes each of the values, and names all where it is none", () =>
    Effect.gen(function* () {
      for (const value of either) {
        const { run } = yield* simulate(Effect.succeed(value))
        assert.isTrue(succeedsWithOneOf(run, either).holds)
      }
      const { run } = yield* simulate(Effect.succeed({ A: "sold", B: "sold" }))
      const { holds, message } = succeedsWithOneOf(run, either)
      assert.isFalse(holds)
      assert.strictEqual(
        message,
        'Expected the result { A: "sold", B: "sold out" } or { A: "sold out", B: "sold" }. Yours succeeded with { A: "sold", B: "sold" }.',
      )
    }),
  )

  it.effect("does not take a failure", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(Effect.fail("sold"))
      assert.isFalse(succeedsWithOneOf(run, ["sold"]).holds)
    }),
  )
})
