import { assert, describe, it } from "@effect/vitest"
import { effectCalls, effectNames } from "../src/effectCalls.ts"

describe("effectCalls", () => {
  it("finds calls with all that stands between their parentheses, the outer before the inner", () => {
    assert.deepStrictEqual(effectCalls("Effect.exit(f(Effect.as(a, b)))\n(Effect.void)"), [
      { name: "exit", argument: "f(Effect.as(a, b))" },
      { name: "as", argument: "a, b" },
    ])
  })
  it("takes the rest of a text in which the parenthesis is never closed", () => {
    assert.deepStrictEqual(effectCalls("Effect.exit(a, (b)"), [
      { name: "exit", argument: "a, (b)" },
    ])
  })
  it("leaves other modules' functions out", () => {
    assert.deepStrictEqual(effectCalls("Fiber.join(x); MyEffect.exit(y)"), [])
  })
})

describe("effectNames", () => {
  it("has what is called and what is only named", () => {
    assert.deepStrictEqual(
      [...effectNames("pipe(x, Effect.scoped, Effect.as(1))")],
      ["scoped", "as"],
    )
  })
})
