import { assert, describe, it } from "@effect/vitest"
import { next } from "../../src/watch/next.ts"
import {
  after,
  begin,
  exercise,
  exercises,
  graded,
  key,
  keys,
  nextAfter,
  notes,
  picture,
  resized,
  saved,
  shown,
  tried,
  verdict,
} from "./states.ts"

const drawn = [...tried("failed"), graded("b", "failed", {}, [picture])]

describe("the exercise on the watch screen", () => {
  it("shows the brief first, and that the exercise waits for a save", () => {
    const screen = shown(after(saved("a"), graded("a", "failed")))
    assert.include(screen, "Paragraph 3 of the brief.")
    assert.match(screen, /✗ not yet {2}Edit the file and save it\.\n/)
  })

  it("scrolls a brief that is longer than the window, and says that there is more", () => {
    const long = [saved("a"), graded("a", "failed")]
    assert.match(shown(after(...long)), /↓ \d+ more lines/)
    assert.notInclude(shown(after(...long)), "Paragraph 29")
    const end = shown(after(...long, key("end")))
    assert.include(end, "Paragraph 29 of the brief.")
    assert.match(end, /↑ \d+ more lines/)
    const back = after(...long, ...keys("end", "end", "up", "down", "home"))
    assert.include(shown(back), "Paragraph 0 of the brief.")
  })

  it("gives the verdict the room after the first save, with the time that it took", () => {
    const screen = shown(after(...tried("failed")))
    assert.match(screen, /✗ not yet {10,}graded in 24 ms\n/)
    assert.include(screen, "Expected to take 1 s. Yours took 3 s.")
    assert.notInclude(screen, "Paragraph 3")
    assert.include(shown(after(...tried("failed"), key("b"))), "Paragraph 3 of the brief.")
  })

  it("calls nothing passed before its types are checked", () => {
    const [begun, early] = [after(...tried("failed")), graded("b", "passed")]
    if (early._tag !== "Graded") return assert.fail()
    const pending = next(begun, { ...early, typesPending: true, notes }).state
    assert.match(shown(pending), /✓ all checks hold +checking the types …\n/)
    assert.notInclude(shown(pending), "passed")
    assert.notInclude(shown(pending), "n: next exercise")
    const failed = next(begun, { ...graded("b", "failed"), typesPending: true } as typeof early)
    assert.match(shown(failed.state), /✗ not yet +checking the types …\n/)
    const final = next(pending, early).state
    assert.include(shown(final), "✓ passed")
    assert.include(shown(final), "n: next exercise")
  })

  it("shows the brief beside the verdict where there is room for both", () => {
    const screen = shown(after(resized(80, 100), ...tried("failed")))
    assert.include(screen, "Paragraph 29 of the brief.")
    assert.include(screen, "Yours took 3 s.")
  })

  it("never shows a verdict on a text that has changed since", () => {
    const state = after(saved("a"), graded("a", "failed"), saved("b"), graded("a", "passed"))
    assert.isUndefined(state.graded)
    assert.include(shown(state), "grading …")
  })

  it("neither shows the verdict on another exercise, nor a failure to grade it", () => {
    const moved = [saved("a"), key("n"), { ...saved("a"), exercise: "chapter/name-2" } as const]
    assert.isUndefined(after(...moved, graded("a", "passed")).graded)
    const failed = { _tag: "GradingFailed", exercise: "chapter/name-1", source: "a" } as const
    assert.notInclude(shown(after(...moved, { ...failed, message: "no room" })), "no room")
    assert.include(shown(after(saved("a"), { ...failed, message: "no room" })), "no room")
    assert.include(shown(after(saved("a"), { ...failed, message: "no room" })), "Once more: r")
  })

  it("grades each text that is saved, and the same one not twice", () => {
    assert.deepStrictEqual(nextAfter(saved("a")).requests, ["grade"])
    assert.deepStrictEqual(nextAfter(saved("a"), saved("a")).requests, [])
    assert.deepStrictEqual(nextAfter(saved("a"), saved("b")).requests, ["grade"])
    const other = { ...saved("a"), exercise: "chapter/name-2" } as const
    assert.deepStrictEqual(nextAfter(other).requests, [])
  })

  it("moves on when told so, and only then", () => {
    const passed = after(...tried("passed"))
    assert.strictEqual(passed.exercise.number, "1.1")
    assert.include(shown(passed), "✓ passed")
    assert.include(shown(passed), "n: next exercise, 1.2 Exercise number 2")
    const moved = next(passed, key("n"))
    assert.strictEqual(moved.state.exercise.number, "1.2")
    assert.deepStrictEqual(moved.requests, ["remember", "look"])
    assert.isUndefined(moved.state.graded)
  })

  it("says what is left after the last exercise", () => {
    const last = exercises[2]!
    const state = { ...after(...tried("passed")), exercise: last }
    assert.include(shown(state), "That was the last one. l: the list of what is left, 1 of 3")
    const done = Object.fromEntries(exercises.map(({ id }) => [id, "now"]))
    const all = { ...state, notes: { ...notes, done } }
    assert.include(shown(all), "That was the last one: all 3 are solved.")
  })

  it("says so at either end of the exercises", () => {
    assert.include(shown(after(key("p"))), "This is the first exercise.")
    assert.include(shown(after(...keys("n", "n", "n"))), "That was the last exercise.")
  })

  it("opens one hint at a time, remembers it, and names the solution after the last", () => {
    const two = nextAfter(resized(80, 40), ...tried("failed"), ...keys("h", "h"))
    assert.deepStrictEqual(two.requests, ["remember"])
    assert.include(shown(two.state), "Hint 1 of 3: one")
    assert.include(shown(two.state), "The text of two.")
    assert.notInclude(shown(two.state), "The text of three.")
    const all = after(...tried("failed"), ...keys("h", "h", "h", "h"))
    assert.include(
      shown(all),
      "All hints are open. The solution: s, or npx fiberlings solution 1.1",
    )
    const none = { ...begin, exercise: exercise(1, { hints: [] }) }
    assert.include(
      shown(next(none, key("h")).state),
      "This exercise has no hints. The solution: s, or npx fiberlings solution 1.1",
    )
  })

  it("has the newest hint in sight where there is no room for all", () => {
    const small = shown(after(resized(80, 12), ...tried("failed"), ...keys("h", "h", "h")))
    assert.include(small, "The text of three.")
  })

  it("begins with the verdict after a save, with its picture, although hints are open", () => {
    const bar = /└─ fiber 2 +░{9,}/
    const before = [resized(80, 20), ...drawn, ...keys("h", "h", "h")]
    assert.notMatch(shown(after(...before)), bar)
    const again = [...before, saved("c"), graded("c", "failed", {}, [picture])]
    const screen = shown(after(...again))
    assert.include(screen, "✗ not yet  ")
    assert.match(screen, bar)
    assert.match(screen, /↓ \d+ more lines/)
    assert.notInclude(screen, "The text of three.")
    assert.include(shown(after(...again, key("h"))), "The text of three.")
    assert.include(shown(after(...again, key("end"))), "The text of three.")
    for (const rows of [20, 21, 22, 23, 24]) {
      assert.match(shown(after(...again, resized(80, rows))), bar)
    }
  })

  it("shows the picture before what is said of types where the mistake has its name", () => {
    const said = { code: "ts2488", message: "It cannot be iterated.", severity: "error" } as const
    const diagnostics = [1, 2, 3, 4].map((line) => ({
      ...said,
      line,
      column: 1,
      excerpt: "1 | code",
    }))
    const named = [...tried("failed"), graded("b", "failed", { diagnostics }, [picture])]
    assert.match(shown(after(...named)), /└─ fiber 2 +░{9,}/)
    assert.include(shown(after(...named)), "You asked for one after another.")
    assert.match(shown(after(...named)), /↓ \d+ more lines/)
    const checks = verdict("failed").checks.map((check) => ({ ...check, misconception: null }))
    const unnamed = graded("b", "failed", { diagnostics, checks }, [picture])
    assert.notMatch(shown(after(...tried("failed"), unnamed)), /└─ fiber 2/)
    assert.include(shown(after(...tried("failed"), unnamed)), "It cannot be iterated.")
  })

  it("shows the picture, puts it away and shows it again", () => {
    const bar = /└─ fiber 2 +░{9,}/
    assert.match(shown(after(...drawn)), bar)
    assert.notMatch(shown(after(...drawn, key("t"))), bar)
    assert.match(shown(after(...drawn, ...keys("t", "t"))), bar)
  })

  it("names the checks that hold only where the picture leaves room for them", () => {
    const check = { status: "passed", message: "", misconception: null } as const
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...check, name: `check ${index}` }))
    const passed = { ...picture, passed: true }
    const first = [...tried("failed"), resized(80, 18)]
    const all = shown(after(...first, graded("b", "passed", { checks: named(3) }, [passed])))
    assert.include(all, "✓ check 0")
    assert.match(all, /└─ fiber 2/)
    const many = [...first, graded("b", "passed", { checks: named(9) }, [passed])]
    assert.include(shown(after(...many)), "✓ all 9 checks hold")
    assert.notInclude(shown(after(...many)), "✓ check 0")
    assert.match(shown(after(...many)), /└─ fiber 2/)
    assert.include(shown(after(...many, key("t"))), "✓ check 0")
    const narrow = shown(after(...many, resized(60, 16)))
    assert.include(narrow, "1.1 Exercise number 1")
    assert.match(narrow, /└─ fiber 2/)
    assert.notInclude(narrow, "exercises/01-chapter/01-name/exercise.ts")
    assert.include(shown(after(...many, resized(60, 17))), "exercises/01-chapter")
    const [, wrong] = verdict("failed").checks
    const checks = [...named(7), wrong!]
    const failing = graded("b", "failed", { checks }, [picture])
    const failed = shown(after(...first, failing, resized(80, 20)))
    assert.include(failed, "✓ 7 of 8 checks hold")
    assert.include(failed, "✗ second check")
    assert.match(failed, /└─ fiber 2/)
    const small = shown(after(...first, failing))
    assert.include(small, "✓ 7 of 8 checks hold")
    assert.notMatch(small, /└─ fiber 2/)
    assert.match(small, /t: the picture of this run, \d+ lines/)
    assert.include(shown(after(...first, failing, resized(80, 10))), "✓ check 0")
  })

  it("leaves a picture out that has no room, says so, and shows it alone", () => {
    const small = [...drawn, resized(80, 14)]
    const without = shown(after(...small))
    assert.include(without, "Yours took 3 s.")
    assert.match(without, /t: the picture of this run, \d+ lines, for which there is no room here/)
    const alone = shown(after(...small, key("t")))
    assert.include(alone, "What your fibers did: 1.1 Exercise number 1")
    assert.include(alone, "✗ second check")
    assert.include(shown(after(...small, ...keys("t", "t"))), "Yours took 3 s.")
  })

  it("says that there is no picture of what did not run", () => {
    const screen = shown(after(...tried("does-not-compile"), key("t")))
    assert.include(screen, "There is no picture: nothing of it has run.")
  })

  it("waits for a file that is gone, says so and tells how to put it back", () => {
    const screen = shown(after(saved("a"), graded("a", "failed"), saved(undefined)))
    assert.include(screen, "exercise.ts is gone, or cannot be read.")
    assert.include(screen, "Waiting for exercises/01-chapter/01-name/exercise.ts")
    assert.include(screen, "To put the starter there: x, or npx fiberlings reset 1.1")
    assert.notInclude(screen, "not yet")
    const again = shown(after(saved("a"), saved(undefined), ...keys("r")))
    assert.include(again, "There is no file to run.")
  })

  it("runs again, opens an editor and ends when told to", () => {
    assert.deepStrictEqual(nextAfter(saved("a"), key("r")).requests, ["grade"])
    assert.deepStrictEqual(nextAfter(key("o")).requests, ["edit"])
    assert.deepStrictEqual(nextAfter(key("q")).requests, ["quit"])
    assert.deepStrictEqual(nextAfter(key("escape")).requests, [])
    for (const page of [["l"], ["l", "/", "a"], ["?"], ["x"], ["c"]]) {
      assert.deepStrictEqual(nextAfter(...keys(...page, "quit")).requests, ["quit"])
    }
  })

  it("takes the terminal back when the editor is closed, and says what was wrong with it", () => {
    const closed = { _tag: "EditorClosed", message: undefined } as const
    assert.deepStrictEqual(nextAfter(closed).requests, ["takeTerminalBack"])
    const message = "vi could not be started"
    assert.include(shown(after({ ...closed, message })), message)
  })
})
