import { assert, describe, it } from "@effect/vitest"
import type { Diagnostic } from "@fiberlings/core"
import { next } from "../../src/watch/next.ts"
import type { WatchEvent } from "../../src/watch/WatchEvent.ts"
import type { Checked } from "../../src/watch/WatchState.ts"
import {
  after,
  begin,
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
} from "./states.ts"

const solution = (source: string): WatchEvent => ({
  _tag: "SolutionRead",
  exercise: "chapter/name-1",
  source,
  why: "Because **it** is right.",
})
const diagnostic = (line: number): Diagnostic => ({
  code: "ts2322",
  severity: "error",
  line,
  column: 1,
  message: `The message of line ${line}.`,
  excerpt: `${line} | code`,
})

describe("the page of errors", () => {
  it("tells every failing check and every diagnostic in full, and all that was printed", () => {
    const check = (name: string) => ({
      name,
      status: "failed" as const,
      message: `Seen in ${name}.\n\nWhy ${name} is so.`,
      misconception: "oneAfterAnother",
    })
    const skipped = {
      name: "the third",
      status: "not-checked",
      message: "",
      misconception: null,
    } as const
    const changes = {
      checks: [check("the first"), check("the second"), skipped],
      diagnostics: [1, 2, 3, 4].map(diagnostic),
      output: Array.from({ length: 20 }, (_, line) => `printed ${line}`).join("\n"),
    }
    const screen = shown(after(resized(80, 100), ...tried("failed", changes), key("e")))
    for (const part of [
      "What does not hold yet: 1.1 Exercise number 1",
      "✗ the first",
      "Why the first is so.",
      "✗ the second",
      "Why the second is so.",
      "(oneAfterAnother)",
      "· the third (not checked)",
      "The message of line 4.",
      "4 | code",
      "It printed:",
      "printed 19",
    ]) {
      assert.include(screen, part)
    }
    const small = shown(after(...tried("failed", changes), ...keys("e", "end")))
    assert.include(small, "not checked")
    assert.notInclude(small, "Why the first is so.")
  })

  it("says what stopped the whole submission", () => {
    const changes = { checks: [], message: "It crashed at once." }
    assert.include(shown(after(...tried("crashed", changes), key("e"))), "It crashed at once.")
  })

  it("follows the saves, down to nothing", () => {
    const open = [...tried("failed"), key("e")]
    assert.include(shown(after(...open, saved("c"))), "grading …")
    const passed = shown(after(...open, saved("c"), graded("c", "passed")))
    assert.include(passed, "Nothing: every check holds.")
    assert.include(passed, "✓ passed")
  })
})

describe("the page of the timeline", () => {
  it("draws each check's run, the failing ones first", () => {
    const good = { ...picture, check: "first check", passed: true }
    const bad = { ...picture, token: "1.1:token" }
    const events = [...tried("failed"), graded("b", "failed", {}, [good, bad])]
    const screen = shown(after(...events, resized(80, 12), key("t"), resized(80, 60)))
    assert.match(screen, /✗ second check[\s\S]*✓ first check/)
    assert.include(screen, "See it again: npx fiberlings replay 1.1:token")
  })
})

describe("the page of the solution", () => {
  it("shows the code, where it is, and why it is right", () => {
    const screen = shown(after(...tried("passed"), key("s"), solution("export const answer = 1\n")))
    assert.include(screen, "A solution of 1.1 Exercise number 1")
    assert.include(screen, "solutions/01-chapter/01-name/solution.ts")
    assert.include(screen, "export const answer = 1")
    assert.include(screen, "Because it is right.")
  })

  it("is left with the reason when there is none", () => {
    const failed = { _tag: "PageFailed", message: "solution.ts cannot be read." } as const
    const state = after(...tried("passed"), key("s"), failed)
    assert.include(shown(state), "solution.ts cannot be read.")
    assert.strictEqual(state.page._tag, "Exercise")
  })

  it("is not that of an exercise left meanwhile", () => {
    const state = after(...tried("passed"), ...keys("s", "n"), solution("of the first"))
    assert.isUndefined(state.solution)
  })
})

describe("the page of the difference", () => {
  const lines = (...changed: ReadonlyArray<string>) =>
    [...Array.from({ length: 20 }, (_, line) => `// same ${line}`), ...changed, ""].join("\n")
  const compare = (mine: string, theirs: string) =>
    shown(after(saved(mine), graded(mine, "passed"), key("d"), solution(theirs)))

  it("marks what is mine and what is the solution's, with some lines around it", () => {
    const screen = compare(lines("const mine = 1"), lines("const theirs = 1"))
    assert.include(screen, "Yours and a solution: 1.1 Exercise number 1")
    assert.include(screen, "- yours   + the solution   there is more than one right way")
    assert.match(
      screen,
      /\n {3}…\n {3}\/\/ same 17\n[\s\S]*\n - const mine = 1\n \+ const theirs = 1\n/,
    )
    assert.notInclude(screen, "// same 16")
  })

  it("says when there is none, line ends aside", () => {
    for (const [mine, theirs] of [
      ["\r\n", "\n"],
      ["\n", "\r\n"],
    ] as const) {
      const screen = compare(`one${mine}two${mine}`, `one${theirs}two${theirs}`)
      assert.include(screen, "Yours is the solution, to the letter.")
    }
  })

  it("follows the saves, and a file that goes", () => {
    const open = [...tried("passed"), key("d"), solution("theirs\n")]
    assert.include(shown(after(...open, saved("of now\n"))), " - of now")
    assert.include(shown(after(...open, saved(undefined))), "There is no file of yours to compare.")
  })
})

describe("the page of keys", () => {
  it("names every key, and that no option is needed to see saves", () => {
    const screen = shown(after(resized(80, 60), key("?")))
    for (const name of "n l b h t e s d r c o x q".split(" ")) {
      assert.match(screen, new RegExp(`^ ${name} .*\\S`, "m"))
    }
    assert.include(screen.replace(/\s+/g, " "), "Your file is read ten times a second.")
    assert.include(screen, "--poll")
    assert.include(screen.replace(/\s+/g, " "), "You move on when you press n, never by itself.")
  })
})

describe("the page on which all are checked", () => {
  const checked = (index: number, status: Checked["status"]): WatchEvent => ({
    _tag: "Checked",
    checked: { exercise: exercises[index]!, status },
    notes,
  })

  it("tells one after the other, then how many passed", () => {
    const begun = nextAfter(key("c"))
    assert.deepStrictEqual(begun.requests, ["checkAll"])
    const halfway = shown(after(key("c"), checked(0, "passed"), checked(1, "missing")))
    assert.include(halfway, "Checking all exercises: 2/3")
    assert.include(halfway, "✓ 1.1  Exercise number 1  passed")
    assert.include(halfway, "✗ 1.2  Exercise number 2  its file is gone")
    assert.include(halfway, "· 1.3  Exercise number 3 …")
    assert.include(halfway, "Esc stop")
    const all = [key("c"), checked(0, "passed"), checked(1, "failed"), checked(2, "passed")]
    assert.include(shown(after(...all, { _tag: "AllChecked" })), "All checked: 2 of 3 passed")
  })

  it("stops at Esc, keeps what is known, and is left with the next one", () => {
    const stopped = nextAfter(key("c"), checked(0, "passed"), key("escape"))
    assert.deepStrictEqual(stopped.requests, ["stopChecking"])
    assert.include(shown(stopped.state), "Stopped after 1 of 3: 1 passed")
    // What was on its way when it stopped.
    const late = next(stopped.state, checked(1, "passed")).state
    assert.include(shown(late), "Stopped after 1 of 3: 1 passed")
    assert.strictEqual(next(late, key("escape")).state.page._tag, "Exercise")
  })
})

describe("a page of text", () => {
  it("scrolls with every key that is known for it, and not beyond its ends", () => {
    const top = (...names: ReadonlyArray<string>) => {
      const { page } = after(key("?"), resized(80, 10), ...keys(...names))
      return page._tag === "Text" ? (page.top ?? 0) : undefined
    }
    assert.strictEqual(top("up", "k", "home"), 0)
    assert.strictEqual(top("down", "j", "down", "up"), 2)
    assert.strictEqual(top(" ", "pagedown"), 8)
    assert.strictEqual(top("end", "down", "up"), (top("end") ?? 0) - 1)
    assert.strictEqual(top(" ", "pageup"), 0)
  })

  it("goes back at Esc and at its own key, and leads on to every other page", () => {
    for (const name of ["escape", "?"]) {
      assert.strictEqual(after(...keys("?", name)).page._tag, "Exercise")
    }
    assert.include(shown(after(...tried("failed"), ...keys("?", "e"))), "What does not hold yet")
    assert.strictEqual(after(...keys("?", "n")).exercise.number, "1.2")
    assert.strictEqual(after(...keys("?", "unknown")).page._tag, "Text")
    assert.strictEqual(begin.page._tag, "Exercise")
  })
})
