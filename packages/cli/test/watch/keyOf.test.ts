import { assert, describe, it } from "@effect/vitest"
import { Option } from "effect"
import { keyOf } from "../../src/watch/keyOf.ts"

const plain = { name: "", ctrl: false, meta: false, shift: false }
const typed = (input: string | undefined, key: Partial<typeof plain> = {}) =>
  keyOf({ input: Option.fromUndefinedOr(input), key: { ...plain, ...key } })

describe("a key", () => {
  it("is the character that was typed, also where it has no name", () => {
    assert.strictEqual(typed("n", { name: "n" }), "n")
    assert.strictEqual(typed("N", { name: "n", shift: true }), "N")
    assert.strictEqual(typed("?"), "?")
    assert.strictEqual(typed(" ", { name: "space" }), " ")
    assert.strictEqual(typed("漢"), "漢")
  })

  it("is its name where nothing is typed", () => {
    assert.strictEqual(typed("\u001b[A", { name: "up" }), "up")
    assert.strictEqual(typed("\r", { name: "return" }), "return")
    assert.strictEqual(typed("\u001b", { name: "escape", meta: true }), "escape")
    assert.strictEqual(typed(undefined, { name: "pagedown" }), "pagedown")
  })

  it("is quit for Ctrl-C and Ctrl-D, and nothing for other letters with Ctrl or Alt", () => {
    assert.strictEqual(typed("\u0003", { name: "c", ctrl: true }), "quit")
    assert.strictEqual(typed("\u0004", { name: "d", ctrl: true }), "quit")
    assert.strictEqual(typed("\u000c", { name: "l", ctrl: true }), "redraw")
    assert.strictEqual(typed("\u001bn", { name: "n", meta: true }), "")
    assert.strictEqual(typed("\u0018", { name: "x", ctrl: true }), "")
  })
})
