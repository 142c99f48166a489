import { assert, it } from "@effect/vitest"
import { fold } from "../../src/watch/fold.ts"

it("breaks a line of code at blanks, and goes on deeper", () => {
  const line = '  const answers = yield* Effect.all([Api.fetch("users", "1 second"), stock])'
  assert.deepStrictEqual(fold(line, 80), [line])
  const folded = fold(line, 40)
  assert.deepStrictEqual(folded, [
    "  const answers = yield* ",
    '      Effect.all([Api.fetch("users", "1 ',
    '      second"), stock])',
  ])
  assert.isTrue(folded.every((part) => part.length <= 40))
})

it("loses nothing, of one long word and of blanks neither", () => {
  const word = "x".repeat(100)
  assert.strictEqual(
    fold(word, 40)
      .map((part) => part.trim())
      .join(""),
    word,
  )
  assert.isTrue(fold(word, 40).every((part) => part.length <= 40))
  assert.deepStrictEqual(
    fold(`${" ".repeat(30)}${word}`, 40)
      .join("")
      .trim(),
    word,
  )
  assert.deepStrictEqual(fold("", 40), [""])
})
