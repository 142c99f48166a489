import { assert, it } from "@effect/vitest"
import { originalText, printable, shorten, withoutPaths } from "../../src/types/readableText.ts"
import type { Found } from "../../src/types/TypeProject.ts"

const found = (text: string, next?: Found): Found => ({
  code: 2322,
  text,
  pos: 0,
  end: 1,
  category: 1,
  messageChain: next === undefined ? undefined : [next],
})

it("a deep explanation keeps its beginning and its end", () => {
  const chain = ["six", "five", "four", "three", "two", "one"].reduce<Found | undefined>(
    (next, text) => found(text, next),
    undefined,
  )
  assert.strictEqual(chain && originalText(chain), "one\n…\n      five\n      six")
})

it("a short one is kept whole", () => {
  assert.strictEqual(originalText(found("one", found("two"))), "one\n  two")
})

it("nothing is longer than six lines and 600 characters", () => {
  assert.strictEqual(shorten("a\n".repeat(20)).split("\n").length, 6)
  assert.strictEqual(shorten("x".repeat(5000)).length, 600)
  const giant = found("x".repeat(5000), found("y".repeat(5000)))
  assert.isAtMost(originalText(giant).length, 600)
  assert.include(originalText(giant), "yyy")
})

it("no path of this machine is told", () => {
  assert.strictEqual(
    withoutPaths(
      `Type 'import("/home/ann/node_modules/effect/dist/Cause").Done' is not 'typeof import("/x/exercise")', see '/home/ann/a.ts'.`,
    ),
    "Type 'Cause.Done' is not 'typeof exercise', see 'a.ts'.",
  )
})

it("signs that steer a terminal or turn the writing are replaced one for one", () => {
  const hostile = "\u0000\u0007\u001b\u007f\u009b\u200f\u202e\u2066\ufeff\r"
  assert.strictEqual(printable(hostile), "\ufffd".repeat(hostile.length))
  assert.strictEqual(printable("a\tb\nü😀"), "a b\nü😀")
})
