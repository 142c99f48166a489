import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { succeedsWithItems } from "../../src/expectations/items.ts"

const seenOf = Effect.fnUntraced(function* (
  program: Effect.Effect<unknown, unknown>,
  expected: ReadonlyArray<unknown>,
) {
  const { run } = yield* simulate(program)
  const { holds, message } = succeedsWithItems(run, expected)
  return holds ? "holds" : message
})

describe("succeedsWithItems", () => {
  it.effect("holds for the same items in the same order", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* seenOf(Effect.succeed([{ a: 1 }, "b"]), [{ a: 1 }, "b"]), "holds")
      assert.strictEqual(yield* seenOf(Effect.succeed([]), []), "holds")
    }),
  )

  it.effect("takes a field that is undefined as absent, on both sides", () =>
    Effect.gen(function* () {
      const seen = yield* seenOf(Effect.succeed([{ a: 1, b: undefined }]), [{ c: undefined, a: 1 }])
      assert.strictEqual(seen, "holds")
    }),
  )

  it.effect("names the first item that differs", () =>
    Effect.gen(function* () {
      const seen = yield* seenOf(Effect.succeed(["a", "c", "b"]), ["a", "b", "c"])
      assert.strictEqual(seen, 'Expected item 2 of 3 to be "b". Yours is "c".')
    }),
  )

  it.effect("says how many items there are", () =>
    Effect.gen(function* () {
      const fewer = yield* seenOf(Effect.succeed(["a"]), ["a", "b"])
      assert.strictEqual(fewer, 'Expected a list of 2 items. Yours has 1: ["a"].')
      const more = yield* seenOf(Effect.succeed(["a", "b", "c"]), ["a", "b"])
      assert.strictEqual(more, 'Expected a list of 2 items. Yours has 3: ["a", "b", "c"].')
    }),
  )

  it.effect("says what came in place of a list", () =>
    Effect.gen(function* () {
      const text = yield* seenOf(Effect.succeed("a"), ["a"])
      assert.strictEqual(text, 'Expected a list of 1 items. Yours is "a".')
      const failed = yield* seenOf(Effect.fail("down"), ["a"])
      assert.strictEqual(failed, 'Expected a success. Yours failed with "down".')
    }),
  )
})
