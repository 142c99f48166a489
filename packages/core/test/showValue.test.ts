import { assert, describe, it } from "@effect/vitest"
import { Cause } from "effect"
import { encodeValue, showValue } from "../src/index.ts"

describe("showValue", () => {
  it("shortens to the limit and shows that it did", () => {
    const shown = showValue(encodeValue("x".repeat(100)), 20)
    assert.strictEqual(shown, `"${"x".repeat(18)}…`)
    assert.lengthOf(shown, 20)
  })

  it("leaves alone what just fits", () => {
    assert.strictEqual(showValue(encodeValue("x".repeat(18)), 20), `"${"x".repeat(18)}"`)
  })

  it("leaves out how Effect marks its own classes", () => {
    const shown = showValue(encodeValue(new Cause.TimeoutError("too late")))
    assert.strictEqual(shown, 'TimeoutError(message: "too late")')
  })

  it("shows a value that was cut off inside", () => {
    assert.strictEqual(showValue({ _tag: "Array", items: [{ _tag: "Truncated" }] }), "[…]")
  })
})
