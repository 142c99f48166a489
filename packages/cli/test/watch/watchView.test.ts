import { assert, describe, it } from "@effect/vitest"
import stringWidth from "string-width"
import { colours, noColours } from "../../src/paint.ts"
import { next } from "../../src/watch/next.ts"
import type { WatchEvent } from "../../src/watch/WatchEvent.ts"
import { watchView } from "../../src/watch/watchView.ts"
import { after, begin, graded, keys, picture, resized, saved, shown, tried } from "./states.ts"

const solution: WatchEvent = {
  _tag: "SolutionRead",
  exercise: "chapter/name-1",
  source: `${"const wide = '漢字'\n".repeat(40)}${"a very long line ".repeat(20)}`,
  why: "Because it is right. ".repeat(40),
}
const withPicture = graded("b", "failed", { output: "漢字 ".repeat(200) }, [picture])
const everyPage: Readonly<Record<string, ReadonlyArray<WatchEvent>>> = {
  "before the first look": [],
  brief: [saved("a"), graded("a", "failed")],
  "brief, scrolled": [saved("a"), graded("a", "failed"), ...keys(" ", "down")],
  "no file": [saved("a"), saved(undefined)],
  verdict: tried("failed"),
  "verdict with its picture": [...tried("failed"), withPicture],
  passed: tried("passed"),
  hints: [...tried("failed"), ...keys("h", "h", "h", "h")],
  errors: [...tried("failed"), withPicture, ...keys("e")],
  timeline: [...tried("failed"), withPicture, resized(80, 12), ...keys("t")],
  question: [...tried("failed"), ...keys("x")],
  solution: [...tried("passed"), ...keys("s"), solution],
  diff: [...tried("passed"), ...keys("d"), solution],
  help: keys("?"),
  list: keys("l"),
  search: keys("l", "n", "u", "m"),
  "search without a result": keys("l", ..."nothing is called so, however long it may be"),
  "check all": keys("c"),
  "a notice": [{ _tag: "Told", message: "A sentence that is long. ".repeat(20) }],
  "a fault": [
    saved("a"),
    { _tag: "GradingFailed", exercise: "chapter/name-1", source: "a", message: "no\u001b[2J room" },
  ],
}

describe("every page of the watch screen", () => {
  it.each(Object.entries(everyPage))(
    "%s: fits every window, the keys in its last line",
    (_, events) => {
      for (const [columns, rows] of [
        [80, 24],
        [120, 50],
        [40, 10],
        [24, 6],
      ] as const) {
        for (const paint of [noColours, colours]) {
          const state = next(after(...events), resized(columns, rows)).state
          const lines = watchView(state, paint)
          assert.lengthOf(lines, rows, `${columns}x${rows}`)
          assert.match(lines[0] ?? "", /^ .*[01]\/3 [█░]+$/)
          assert.match(lines.at(-1) ?? "", /quit|Esc|n no/)
          for (const line of lines) assert.isAtMost(stringWidth(line), columns - 1, line)
        }
      }
    },
  )

  it.each(Object.entries(everyPage))(
    "%s: colours change no letter, and none is a sequence",
    (_, events) => {
      const state = after(...events)
      const plain = watchView(state, noColours)
      assert.notInclude(plain.join("\n"), "\u001b")
      const coloured = watchView(state, colours).map((line) =>
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours
        line.replace(/\u001b\[\d+m/g, ""),
      )
      assert.deepStrictEqual(coloured, plain)
    },
  )
})

describe("the frame of the watch screen", () => {
  it("says where one is and how far, with less of the chapter's name in a narrow window", () => {
    assert.match(shown(begin), /^ fiberlings {3}01 A chapter with a name +0\/3 ░{14}\n/)
    assert.match(shown(after(resized(40, 10))), /^ fiberlings {2}01 A chapter … {2,}0\/3 ░{6}\n/)
  })

  it("names the keys that matter now, as many as there is room for", () => {
    const last = (...events: ReadonlyArray<WatchEvent>) =>
      shown(after(...events))
        .split("\n")
        .at(-1)
    assert.strictEqual(
      last(...tried("failed")),
      " n next  l list  h hint  t timeline  e errors  b brief  o open  ? help  q quit",
    )
    assert.strictEqual(
      last(...tried("passed")),
      " n next  l list  t timeline  s solution  d diff  b brief  ? help  q quit",
    )
    assert.strictEqual(last(resized(40, 10)), " n next  l list  h hint  ? help  q quit")
    assert.strictEqual(
      last(resized(140, 24)),
      " n next  p previous  l list  h hint  t timeline  e errors  s solution  d diff  b verdict  o open  r run again  x reset  ? help  q quit",
    )
  })

  it("drops what an outdated sentence said with the next key", () => {
    const told: WatchEvent = { _tag: "Told", message: "Your version is kept in a file." }
    assert.include(shown(after(told)), "Your version is kept in a file.")
    assert.notInclude(shown(after(told, ...keys("b"))), "Your version")
  })
})
