import { assert, describe, it } from "@effect/vitest"
import type { Verdict } from "@fiberlings/core"
import { harmless } from "../src/harmless.ts"
import { renderMarkdown } from "../src/markdown.ts"
import { noColours } from "../src/paint.ts"
import { verdictView } from "../src/views/verdictView.ts"

describe("harmless", () => {
  it("takes escape sequences and control characters out of a program's text", () => {
    assert.strictEqual(harmless("\u001b[31mred\u001b[0m\u001b]0;title\u0007"), "red")
    assert.strictEqual(harmless("a\u0000b\rc\u009bd"), "a�b�c�d")
    assert.strictEqual(harmless("one\r\ntwo\tthree"), "one\ntwo  three")
  })

  it("is used for what a submission printed and for messages that quote it", () => {
    const verdict: Verdict = {
      exercise: "",
      status: "failed",
      message: "",
      checks: [
        { name: "c", status: "failed", message: "saw \u001b[2J\u0007", misconception: null },
      ],
      diagnostics: [],
      output: "\u001b[2Jcleared",
    }
    const lines = verdictView({ verdict, pictures: [] }, 80, noColours).join("\n")
    assert.notInclude(lines, "\u001b")
    assert.notInclude(lines, "\u0007")
    assert.include(lines, "cleared")
  })
})

describe("verdictView", () => {
  it("shows no marks of emphasis in the explanation of a mistake, and leaves code alone", () => {
    const message = "saw _a_\n\nYou threw it.\nThat is a _defect_: see `_tag_`, and `__aexit__`."
    const verdict: Verdict = {
      exercise: "",
      status: "failed",
      message: "",
      checks: [{ name: "c", status: "failed", message, misconception: "throwInGen" }],
      diagnostics: [],
      output: "",
    }
    const lines = verdictView({ verdict, pictures: [] }, 80, noColours).join("\n")
    assert.include(lines, "That is a defect: see `_tag_`, and `__aexit__`.")
    assert.include(lines, "saw _a_")
  })
})

describe("renderMarkdown", () => {
  it("wraps paragraphs, keeps lists and code, and marks code without colour", () => {
    const lines = renderMarkdown(
      "One **bold** word and `code`\nin two lines of source.\n\n- a point that is long enough to be wrapped\n- another\n\n```ts\nconst a = 1\n```\n",
      30,
      noColours,
    )
    assert.deepStrictEqual(lines, [
      "One bold word and `code` in",
      "two lines of source.",
      "",
      "- a point that is long enough",
      "  to be wrapped",
      "- another",
      "",
      "    const a = 1",
    ])
  })

  it("does not tear a short piece of code apart", () => {
    assert.deepStrictEqual(renderMarkdown("the result stays `{ a, b }`", 24, noColours), [
      "the result stays",
      "`{ a, b }`",
    ])
  })
})
