import { assert, describe, it } from "@effect/vitest"
import { simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import {
  foretells,
  foretold,
  fromLine,
  logLines,
  type Misconception,
  placeOf,
  type Prediction,
  predicting,
  secondOf,
} from "../src/index.ts"

const program = Effect.gen(function* () {
  yield* Effect.log("one")
  yield* Effect.sleep("500 millis")
  yield* Effect.log("two")
  return yield* Effect.fail("and fails")
})
const right: Prediction = [
  [0, "one"],
  [0.5, "two"],
]
const runOf = (prediction: Prediction) =>
  Effect.map(simulate(predicting(program, prediction)), ({ run }) => run)

describe("a prediction", () => {
  it.effect("holds when it is what the program logs, however that ends", () =>
    Effect.gen(function* () {
      const run = yield* runOf(right)
      assert.deepStrictEqual(logLines(run), right)
      assert.isTrue(foretells(run).holds)
    }),
  )

  for (const [what, prediction, part] of [
    ["another message", [[0, "two"]], ["Line 1", "✗ 0.0 s  two  0.0 s  one"]],
    ["another time", [right[0]!, [1, "two"]], ["Line 2", "✗ 1.0 s  two  0.5 s  two"]],
    ["too few lines", [right[0]!], ["Line 2", "✗ (no line)   0.5 s  two"]],
    ["too many lines", [...right, [1, "one"]], ["Line 3", "✗ 1.0 s  one  (no line)"]],
  ] as ReadonlyArray<[string, Prediction, ReadonlyArray<string>]>) {
    it.effect(`is shown up to the first difference: ${what}`, () =>
      Effect.gen(function* () {
        const { holds, message } = foretells(yield* runOf(prediction))
        assert.isFalse(holds)
        for (const text of part) assert.include(message, text)
        // What comes after it is still to be found out.
        assert.strictEqual(message.match(/✗/g)?.length, 1)
        assert.match(message, /✗[^\n]*$/)
      }),
    )
  }

  it.effect("that is none is answered with what one looks like", () =>
    Effect.gen(function* () {
      const { message } = foretells(yield* runOf("soon" as never))
      assert.include(message, `Expected a list of lines like [0.5, "a message"]. Yours is "soon".`)
    }),
  )

  it.effect("is known by its answer", () =>
    Effect.gen(function* () {
      const run = yield* runOf([[1, "one"]])
      assert.isTrue(foretold(run, [[1, "one"]]))
      assert.isFalse(foretold(run, [[1, "two"]]))
      assert.isFalse(foretold(run, [...right]))
    }),
  )

  it.effect("is asked for one of its messages", () =>
    Effect.gen(function* () {
      const run = yield* runOf([...right, [1, "two"]])
      assert.deepStrictEqual([placeOf(run, "two"), secondOf(run, "two")], [1, 0.5])
      assert.deepStrictEqual([placeOf(run, "three"), secondOf(run, "three")], [-1, undefined])
    }),
  )

  for (const [what, prediction, named] of [
    ["wrong before its line", [[1, "one"], right[1]!], false],
    ["with a line too many before its line", [[0, "none"], ...right], false],
    ["wrong in its line", [right[0]!, [1, "two"]], true],
    ["that ends before its line", [right[0]!], true],
    ["wrong after its line", [...right, [1, "three"]], true],
    ["that is right", right, false],
  ] as ReadonlyArray<[string, Prediction, boolean]>) {
    it.effect(`${named ? "has" : "does not have"} a mistake of line 2 named: ${what}`, () =>
      Effect.gen(function* () {
        const run = yield* runOf(prediction)
        const [known] = fromLine(2, always)
        const symptoms = { run, source: "", diagnostics: [] }
        assert.strictEqual(known?.recognise(symptoms), named)
      }),
    )
  }
})

const always: Misconception = { id: "a", title: "", explanation: "", recognise: () => true }
