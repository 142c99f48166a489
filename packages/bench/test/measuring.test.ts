import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { interleave } from "../src/interleave.ts"
import { median, spread } from "../src/Statistics.ts"
import { tableView } from "../src/tableView.ts"

describe("Statistics", () => {
  it("takes the one in the middle, or the middle between two", () => {
    assert.strictEqual(median([9, 1, 5]), 5)
    assert.strictEqual(median([10, 1, 5, 7]), 6)
  })

  it("tells how far the middle half lies from the median", () => {
    assert.strictEqual(spread([10, 10, 10]), 0)
    assert.strictEqual(spread([5, 1, 4, 2, 3]), 1 / 3)
  })
})

describe("interleave", () => {
  it.effect("measures in turn, leaves the warm-up out and compares within a round", () =>
    Effect.gen(function* () {
      const order: Array<string> = []
      const giving = (name: string, ...figures: Array<number>) => ({
        name,
        measure: Effect.sync(() => {
          order.push(name)
          return figures.shift() ?? Number.NaN
        }),
      })
      const subjects = [giving("a", 1000, 10, 20, 40), giving("b", 1000, 20, 40, 80)]
      const figures = yield* interleave(subjects, { rounds: 3 })
      assert.strictEqual(order.join(""), "abababab")
      assert.deepStrictEqual(
        figures.map(({ median, name, ratio }) => ({ median, name, ratio })),
        [
          { name: "a", median: 20, ratio: 1 },
          { name: "b", median: 40, ratio: 2 },
        ],
      )
    }),
  )
})

describe("tableView", () => {
  it("aligns texts to the left and numbers to the right, with their units", () => {
    const lines = tableView(
      { name: "size", about: "how large" },
      {
        columns: [
          { key: "of", heading: "of", format: "text" },
          { key: "size", heading: "size", format: "bytes" },
          { key: "many", heading: "many", format: "count" },
          { key: "part", heading: "±", format: "share" },
          { key: "ratio", heading: "ratio", format: "ratio" },
          { key: "rate", heading: "a second", format: "rate" },
        ],
        rows: [
          { of: "mouse", size: 2048, many: 1_234_567, part: 0.051, ratio: 0.004, rate: 123.4 },
          { of: "elephant", size: 20 * 2 ** 20, many: 2, part: 0, ratio: 12.3, rate: 0.456 },
          { of: "ghost", size: null, many: null, part: null, ratio: 1.5, rate: null },
        ],
        notes: ["Weighed twice."],
      },
    )
    assert.deepStrictEqual(lines, [
      "size: how large",
      "",
      "  of           size       many    ±     ratio  a second",
      "  --------  -------  ---------  ---  --------  --------",
      "  mouse     2.0 KiB  1,234,567  5 %  0.0040 x       123",
      "  elephant   20 MiB          2  0 %      12 x      0.46",
      "  ghost           -          -    -    1.50 x         -",
      "",
      "  Weighed twice.",
    ])
  })
})
