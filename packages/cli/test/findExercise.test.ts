import { assert, describe, it } from "@effect/vitest"
import type { Exercise } from "@fiberlings/core"
import { Effect } from "effect"
import { currentExercise } from "../src/currentExercise.ts"
import { findExercise } from "../src/findExercise.ts"
import type { Notes } from "../src/Progress.ts"

const exercise = (
  number: string,
  path: string,
  formerly: ReadonlyArray<string> = [],
): Exercise => ({
  title: path.replace(/^.*\d-/, ""),
  requires: [],
  docs: "",
  starterFails: "",
  star: true,
  formerly,
  id: path.replaceAll(/\d+-/g, ""),
  number,
  chapter: "",
  path,
  brief: "",
  hints: [],
})

const exercises = [
  exercise("1.1", "01-one/01-in-a-row"),
  exercise("1.10", "01-one/10-in-a-ring"),
  exercise("2.1", "02-two/01-fork", ["two/spawn"]),
]

describe("findExercise", () => {
  for (const [asked, id] of [
    ["1.1", "one/in-a-row"],
    ["01.01", "one/in-a-row"],
    ["1.10", "one/in-a-ring"],
    ["row", "one/in-a-row"],
    ["TWO/FORK", "two/fork"],
    ["02-two/01-fork", "two/fork"],
    ["exercises/02-two/01-fork/exercise.ts", "two/fork"],
    ["exercises\\02-two\\01-fork\\", "two/fork"],
    ["two/spawn", "two/fork"],
    ["2", "two/fork"],
  ] as const) {
    it.effect(`understands ${asked}`, () =>
      Effect.gen(function* () {
        assert.strictEqual((yield* findExercise(exercises, asked)).id, id)
      }),
    )
  }

  for (const [asked, tag] of [
    ["in-a-r", "ExerciseAmbiguous"],
    ["3.1", "ExerciseNotFound"],
    ["", "ExerciseNotFound"],
  ] as const) {
    it.effect(`answers "${asked}" with ${tag}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(findExercise(exercises, asked))
        assert.strictEqual(error._tag, tag)
      }),
    )
  }
})

it.effect("takes a whole number for that of a chapter", () =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(findExercise(exercises, "1"))
    assert.include(error.message, "1.10  one/in-a-ring")
    assert.notInclude(error.message, "two/fork")
  }),
)

describe("currentExercise", () => {
  const at = (current: string | null, ...done: ReadonlyArray<string>): Notes => ({
    version: 1,
    done: Object.fromEntries(done.map((id) => [id, ""])),
    hints: {},
    current,
  })
  for (const [notes, id, why] of [
    [at(null), "one/in-a-row", "the first for a newcomer"],
    [at("one/in-a-ring"), "one/in-a-ring", "the one opened last"],
    [at("one/in-a-ring", "one/in-a-ring"), "two/fork", "the next after a solved one"],
    [at("two/fork", "two/fork"), "one/in-a-row", "what was left out, at the end"],
    [at("two/fork", "one/in-a-row", "one/in-a-ring", "two/spawn"), "two/fork", "the last of all"],
  ] as const) {
    it(`is ${why}`, () => {
      assert.strictEqual(currentExercise(exercises, notes)?.id, id)
    })
  }
})
