import { assert, describe, it } from "@effect/vitest"
import { noColours } from "../../src/paint.ts"
import { next } from "../../src/watch/next.ts"
import type { WatchState } from "../../src/watch/WatchState.ts"
import { watchView } from "../../src/watch/watchView.ts"
import { begin, exercise, key, notes, shown } from "./states.ts"

const thousand = Array.from({ length: 1000 }, (_, index) => {
  const chapter = 1 + Math.floor(index / 20)
  return exercise(index, {
    title: index === 7 ? "Join the queue" : `Lesson ${index}`,
    id: `chapter-${chapter}/lesson-${index}`,
    number: `${chapter}.${(index % 20) + 1}`,
    chapter: `Chapter ${chapter}`,
    star: index % 2 === 0,
  })
})
const done = { [thousand[0]!.id]: "now", [thousand[2]!.id]: "now" }
const large: WatchState = {
  ...begin,
  exercises: thousand,
  exercise: thousand[0]!,
  notes: { ...notes, done },
}
const press = (...names: ReadonlyArray<string>): WatchState =>
  names.reduce((state, name) => next(state, key(name)).state, large)
const cursor = (state: WatchState): string =>
  shown(state)
    .split("\n")
    .find((line) => line.startsWith(" >")) ?? ""

describe("the list on the watch screen", () => {
  it("shows chapters, what is solved and the short path, beginning where one is", () => {
    const screen = shown(press("l"))
    assert.include(screen, "[all]  pending   done")
    assert.include(screen, "★ the short path")
    assert.include(screen, "01 Chapter 1")
    assert.match(screen, / > ✓ 1\.1 {2}★ Lesson 0 +chapter-1\/lesson-0\n/)
    assert.match(screen, / {5}1\.2 {4}Lesson 1 /)
    assert.include(cursor(press("n", "n", "n", "l")), "Lesson 3 ")
  })

  it("moves with arrows, j and k and pages, always in sight, to either end of a thousand", () => {
    assert.include(cursor(press("l", "down", "j", "j", "k", "up")), "Lesson 1 ")
    assert.include(cursor(press("l", "pagedown")), "Lesson 10 ")
    assert.include(cursor(press("l", "up")), "Lesson 0 ")
    assert.include(cursor(press("l", "end")), "Lesson 999 ")
    assert.include(cursor(press("l", "end", "down", "up")), "Lesson 998 ")
    for (const rows of [24, 10]) {
      let state: WatchState = { ...press("l"), columns: 40, rows }
      for (let step = 0; step < 60; step++) {
        state = next(state, key("down")).state
        const lines = watchView(state, noColours)
        assert.lengthOf(
          lines.filter((line) => line.startsWith(" >")),
          1,
          `${step} of ${rows}`,
        )
      }
    }
  })

  it("opens what Enter is pressed on", () => {
    const opened = next(press("l", "down"), key("return"))
    assert.strictEqual(opened.state.exercise.id, thousand[1]!.id)
    assert.deepStrictEqual(opened.requests, ["remember", "look"])
    // The one that is open already keeps its verdict.
    const same = next(press("l"), key("return"))
    assert.deepStrictEqual(same.requests, [])
    assert.strictEqual(same.state.page._tag, "Exercise")
  })

  it("filters what is pending and what is done", () => {
    const pending = shown(press("l", "tab"))
    assert.include(pending, " all  [pending]  done")
    assert.notInclude(pending, "Lesson 0 ")
    assert.include(pending, "Lesson 1 ")
    const finished = shown(press("l", "tab", "tab"))
    assert.include(finished, "Lesson 2 ")
    assert.notInclude(finished, "Lesson 1 ")
    assert.include(shown(press("l", "left", "left")), "[pending]")
    assert.include(shown({ ...press("l", "left"), notes }), "None is solved yet.")
    const all = Object.fromEntries(thousand.map(({ id }) => [id, "now"]))
    const none = { ...press("l", "tab"), notes: { ...notes, done: all } }
    assert.include(shown(none), "None is left: all are solved.")
  })

  it("searches numbers, titles and ids as one types; / first for a word with j or k", () => {
    const typed = press("l", ..."lesson-99", "down")
    assert.include(shown(typed), "search: lesson-99▏")
    assert.include(cursor(typed), "Lesson 990 ")
    assert.include(cursor(press("l", "/", ..."join q")), "Join the queue")
    assert.include(cursor(press("l", ..."50.20")), "Lesson 999 ")
    assert.include(cursor(press("l", ..."LESSON-12", "backspace")), "Lesson 1 ")
    assert.strictEqual(press("l", ..."x9", "q", "j").page._tag, "List")
  })

  it("says when nothing is called so; Esc ends the search first, then the list", () => {
    const nothing = press("l", ..."xyz")
    assert.include(shown(nothing), 'Nothing here is called "xyz". Esc: the whole list')
    assert.strictEqual(next(nothing, key("return")).state.page._tag, "List")
    const whole = next(nothing, key("escape")).state
    assert.include(shown(whole), "Lesson 3 ")
    assert.strictEqual(next(whole, key("escape")).state.page._tag, "Exercise")
  })
})
