import { assert, describe as group, expect, it } from "@effect/vitest"
import {
  describe,
  drawInterleaving,
  drawParting,
  drawTimeline,
  interleaving,
  layout,
  type Paint,
  sideBySide,
} from "../src/index.ts"
import { names, pictureOf, recorded } from "./recorded.ts"

const text = (lines: ReadonlyArray<string>) => `${lines.join("\n")}\n`
const of = (name: string) => layout(recorded(name))
const tableOf = (name: string) => interleaving(recorded(name))

// The pictures are kept as files, to be looked at: `vitest run -u` writes them anew.
group("every recorded trace", () => {
  it.for(names)("%s: as a picture, and in words", async (name) => {
    const both = [...drawTimeline(of(name)), "", ...describe(of(name))]
    await expect(text(both)).toMatchFileSnapshot(pictureOf(`${name}.txt`))
  })
})

group("two runs", () => {
  it("side by side, on one scale, without saying the labels twice", async () => {
    const lines = sideBySide(of("sequential"), of("concurrent"))
    await expect(text(lines)).toMatchFileSnapshot(pictureOf("yours and could be.txt"))
  })

  it("one below the other where there is no room", () => {
    const lines = sideBySide(of("siblings"), of("handled"), { columns: 60 })
    assert.isBelow(lines.indexOf("yours"), lines.indexOf("could be"))
  })

  it("the passing and the failing, with the step where they part", async () => {
    const lines = drawParting(tableOf("sale"), tableOf("saleLost"))
    await expect(text(lines)).toMatchFileSnapshot(pictureOf("here they part.txt"))
  })

  it("say what they have in common once", () => {
    const one = tableOf("sale")
    const rows = one.rows.map((row) => (row.step < 4 ? row : { ...row, text: "set → 7" }))
    const lines = drawParting(one, { ...one, rows })
    assert.deepEqual(lines, [
      "step  till A    till B   stock",
      "   1  get → 10           10",
      "   2  set → 9            9",
      "   3            get → 9  9",
      "      here they part: at step 4",
      "passes                            fails",
      "   4            set → 8  8           4            set → 7  8",
    ])
  })

  it("say no more of what they have in common than is needed", () => {
    const one = tableOf("hundred")
    const rows = one.rows.map((row) => (row.step < 50 ? row : { ...row, text: "other" }))
    const lines = drawParting(one, { ...one, rows })
    assert.strictEqual(lines[1], "   …  43 steps, the same in both")
    assert.strictEqual(lines[8], "      here they part: at step 50")
  })

  it("that do the same never part", () => {
    const lines = drawParting(tableOf("race"), tableOf("race"))
    assert.strictEqual(lines.at(-1), "Both runs do the same steps.")
  })
})

group("a table of steps", () => {
  it("has a column for each fiber and the last answer about what they share", async () => {
    const lines = drawInterleaving(tableOf("saleLost"))
    await expect(text(lines)).toMatchFileSnapshot(pictureOf("a lost update.txt"))
  })

  it("names the fiber in each row where there are too many for columns", () => {
    const lines = drawInterleaving(tableOf("hundred"))
    assert.strictEqual(lines[1], "   1  item 1: fetch item 1 …")
    assert.isTrue(lines.some((line) => line.includes("more steps")))
  })
})

group("a call that is short beside the whole run", () => {
  it("is seen, also at the very end", () => {
    const long = of("sequential")
    const lanes = long.lanes.map((lane) => ({
      ...{ ...lane, from: 2999, to: 3000 },
      segments: [{ state: "calling", from: 2999, to: 3000 } as const],
    }))
    for (const line of drawTimeline({ ...long, lanes }).slice(0, 3)) assert.match(line, /[▐█]$/)
  })
})

group("without colours", () => {
  const tagged = (tag: string) => (words: string) => `<${tag}>${words}</${tag}>`
  const tags: Paint = {
    ...{ bold: tagged("b"), dim: tagged("d"), good: tagged("g") },
    ...{ bad: tagged("x"), code: tagged("c") },
  }

  it.for(names)("%s: nothing is lost", (name) => {
    const plainLines = drawTimeline(of(name))
    const painted = drawTimeline(of(name), { paint: tags })
    assert.notDeepEqual(painted, plainLines)
    const stripped = painted.map((line) => line.replace(/<\/?[bdgxc]>/g, "").trimEnd())
    assert.deepEqual(stripped, plainLines)
  })
})
