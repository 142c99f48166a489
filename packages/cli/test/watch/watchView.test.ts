import { assert, describe, it } from "@effect/vitest"
import type { Exercise, Verdict } from "@fiberlings/core"
import stringWidth from "string-width"
import { noColours } from "../../src/paint.ts"
import { next, type WatchEvent, type WatchState } from "../../src/watch/WatchState.ts"
import { watchView } from "../../src/watch/watchView.ts"

const exercise = (number: string): Exercise => ({
  title: `Exercise ${number}`,
  requires: [],
  docs: "",
  starterFails: "",
  star: true,
  formerly: [],
  id: `chapter/${number}`,
  number,
  chapter: "A chapter with a name",
  path: `01-chapter/0${number}-name`,
  brief: Array.from({ length: 30 }, (_, index) => `Paragraph ${index} of the brief.`).join("\n\n"),
  hints: ["one", "two", "three"].map((title) => ({ title, text: `The text of ${title}.` })),
})
const exercises = [exercise("1"), exercise("2")]

const verdict = (status: Verdict["status"]): Verdict => ({
  exercise: "chapter/1",
  status,
  message: "",
  checks: [
    { name: "first check", status: "passed", message: "", misconception: null },
    {
      name: "second check",
      status: status === "passed" ? "passed" : "failed",
      message: status === "passed" ? "" : "Expected to take 1 s. Yours took 3 s.",
      misconception: null,
    },
  ],
  diagnostics: [],
  output: "",
})

const begin: WatchState = {
  exercises,
  notes: { version: 1, done: {}, hints: {}, current: null },
  // A copy on purpose: exercises are recognised by their id.
  exercise: { ...exercise("1") },
  source: undefined,
  graded: undefined,
  picture: true,
  fault: undefined,
  hints: 0,
  focus: "brief",
  notice: undefined,
}

const after = (...events: ReadonlyArray<WatchEvent>): WatchState =>
  events.reduce((state, event) => next(state, event).state, begin)
const key = (name: string): WatchEvent => ({ _tag: "Key", key: name })
const saved = (source: string | undefined): WatchEvent => ({
  _tag: "Saved",
  exercise: "chapter/1",
  source,
})
const graded = (source: string, status: Verdict["status"]): WatchEvent => ({
  _tag: "Graded",
  exercise: "chapter/1",
  source,
  graded: { verdict: verdict(status), pictures: [] },
  notes: begin.notes,
})
const shown = (state: WatchState, columns = 80, rows = 24): string =>
  watchView(state, columns, rows, noColours).join("\n")

describe("the watch screen", () => {
  it("shows the brief first, and that the exercise waits for a save", () => {
    const screen = shown(after(saved("a"), graded("a", "failed")))
    assert.include(screen, "Paragraph 3 of the brief.")
    assert.include(screen, "✗ not yet  Edit the file and save it.")
  })

  it("gives the verdict the room after the first save", () => {
    const screen = shown(
      after(saved("a"), graded("a", "failed"), saved("b"), graded("b", "failed")),
    )
    assert.include(screen, "Expected to take 1 s. Yours took 3 s.")
  })

  it("never shows a verdict on a text that has changed since", () => {
    const state = after(saved("a"), graded("a", "failed"), saved("b"), graded("a", "passed"))
    assert.isUndefined(state.graded)
    assert.include(shown(state), "grading …")
  })

  it("moves on when told so, and only then", () => {
    const passed = after(saved("a"), graded("a", "passed"), saved("b"), graded("b", "passed"))
    assert.strictEqual(passed.exercise.number, "1")
    assert.include(shown(passed), "n takes you to the next one.")
    const moved = next(passed, key("n"))
    assert.strictEqual(moved.state.exercise.number, "2")
    assert.deepStrictEqual(moved.requests, ["open"])
    assert.isUndefined(moved.state.graded)
  })

  it("says so at either end of the exercises", () => {
    assert.include(shown(after(key("p"))), "This is the first exercise.")
    assert.include(shown(after(key("n"), key("n"))), "That was the last exercise.")
  })

  it("opens one hint at a time", () => {
    const two = shown(after(saved("a"), graded("a", "failed"), key("h"), key("h")), 80, 40)
    assert.include(two, "The text of one.")
    assert.include(two, "The text of two.")
    assert.notInclude(two, "The text of three.")
    assert.include(
      shown(after(saved("a"), key("h"), key("h"), key("h"), key("h"))),
      "npx fiberlings solution 1",
    )
  })

  it("grades again on r and ends on q", () => {
    assert.deepStrictEqual(next(after(saved("a")), key("r")).requests, ["grade"])
    assert.deepStrictEqual(next(begin, key("q")).requests, ["quit"])
  })

  it("waits for a file that is gone and tells how to put it back", () => {
    const screen = shown(after(saved("a"), graded("a", "failed"), saved(undefined)))
    assert.include(screen, "Waiting for exercises/01-chapter/01-name/exercise.ts")
    assert.include(screen, "npx fiberlings reset 1")
  })

  it("fits every window, with the keys in the last line", () => {
    const states = [
      begin,
      after(saved("a"), graded("a", "failed")),
      after(saved("a"), graded("a", "failed"), key("h"), key("h"), key("h")),
      after(saved("a"), graded("a", "passed"), key("b"), key("p")),
    ]
    for (const state of states) {
      for (const [columns, rows] of [
        [80, 24],
        [120, 50],
        [40, 12],
        [24, 6],
      ] as const) {
        const lines = watchView(state, columns, rows, noColours)
        assert.lengthOf(lines, rows, `${columns}x${rows}`)
        assert.match(lines.at(-1) ?? "", / n .*q/)
        for (const line of lines) assert.isAtMost(stringWidth(line), columns, line)
      }
    }
  })
})
