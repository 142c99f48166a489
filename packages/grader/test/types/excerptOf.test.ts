import { assert, it } from "@effect/vitest"
import { excerptOf } from "../../src/types/excerptOf.ts"
import { SourceLines } from "../../src/types/SourceLines.ts"

const excerpt = (text: string, marked: string): string => {
  const pos = text.indexOf(marked)
  return excerptOf(new SourceLines(text), pos, pos + marked.length)
}

it("shows the line before, the line, the place and the line after", () => {
  assert.strictEqual(
    excerpt("one\r\ntwo here\r\nthree\r\nfour", "here"),
    "1 | one\n2 | two here\n  |     ~~~~\n3 | three",
  )
})

it("shows what there is at both ends of a file", () => {
  assert.strictEqual(excerpt("only", "only"), "1 | only\n  | ~~~~")
  assert.strictEqual(excerpt("a\nlast", "last"), "1 | a\n2 | last\n  | ~~~~")
})

it("marks a place that goes over several lines to the end of its first", () => {
  assert.strictEqual(excerpt("f(a,\n  b)", "(a,\n  b"), "1 | f(a,\n  |  ~~~\n2 |   b)")
})

it("shows the part of a long line in which the place is, above its mark", () => {
  const text = `${"x".repeat(500)}HERE${"y".repeat(500)}`
  const [line = "", mark = ""] = excerpt(text, "HERE").split("\n")
  assert.isAtMost(line.length, 100)
  assert.strictEqual(line.slice(mark.indexOf("~"), mark.length), "HERE")
  const wholeLine = excerpt(text, text).split("\n")
  for (const shown of wholeLine) assert.isAtMost(shown.length, 100)
})
