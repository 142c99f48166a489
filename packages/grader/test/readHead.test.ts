import { assert, describe, it } from "@effect/vitest"
import { readHead } from "./readHead.ts"

const head = [
  "// exercise: dashboard",
  "// expects: failed | crashed",
  "// says: /took 3\\.0s/i",
  "// needs: permission, pid-namespace",
  "// about: It takes the slow way: three after another.",
]
const textOf = (lines: ReadonlyArray<string>) => `${lines.join("\n")}\n\nexport const a = = 1\n`

describe("the head of a file of the corpus", () => {
  it("is read, whatever comes after it", () => {
    assert.deepStrictEqual(readHead(textOf(head)), {
      exercise: "dashboard",
      expects: ["failed", "crashed"],
      says: /took 3\.0s/i,
      needs: ["permission", "pid-namespace"],
      about: "It takes the slow way: three after another.",
      open: undefined,
    })
  })

  it("may leave out what it needs, and say what is still open", () => {
    const without = head.filter((line) => !line.startsWith("// needs"))
    const read = readHead(textOf([...without, "// open: nobody has looked yet"]))
    assert.deepStrictEqual(read.needs, [])
    assert.strictEqual(read.open, "nobody has looked yet")
  })

  it("ends where another line stands", () => {
    const read = readHead(textOf([...head, "", "// open: no part of the head"]))
    assert.isUndefined(read.open)
  })

  it("is refused when it lacks something or nobody knows what it says", () => {
    for (const [lines, words] of [
      [head.slice(1), /no line "\/\/ exercise/],
      [head.filter((line) => !line.startsWith("// about")), /no line "\/\/ about/],
      [[...head, head[0] ?? ""], /"exercise" stands there twice/],
      [head.map((line) => line.replace("crashed", "bored")), /nobody knows "bored"/],
      [head.map((line) => line.replace("permission", "prayer")), /nobody knows "prayer"/],
      [head.map((line) => line.replace("/took", "took")), /no regular expression/],
    ] as const) {
      assert.throws(() => readHead(textOf(lines)), words)
    }
  })
})
