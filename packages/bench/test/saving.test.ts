import { assert, describe, it } from "@effect/vitest"
import { placeOf } from "../src/saving/largeWorkshop.ts"
import { sizeOfFamily } from "../src/saving/residentMemory.ts"
import { saveRows, together } from "../src/saving/saveRows.ts"
import { percentile95 } from "../src/Statistics.ts"

describe("percentile95", () => {
  it("lies near the greatest, and is not drawn by one of a hundred", () => {
    const hundred = Array.from({ length: 101 }, (_, index) => index)
    assert.strictEqual(percentile95(hundred), 95)
    assert.strictEqual(percentile95([...hundred.slice(0, 100), 9999]), 95)
    assert.strictEqual(percentile95([7]), 7)
  })
})

describe("saves", () => {
  const watch = { run: "vitest watch", each: 1, samples: [100, 1000, 100], memory: 5 }
  const warm = { run: "warm", each: 2, samples: [10, 10, 20, 20, 30, 30], memory: null }

  it("are compared with the peer's save of the same round", () => {
    const [first, second] = saveRows("1.1", [watch, warm])
    assert.include(first, { exercise: "1.1", run: "vitest watch", took: 100, ratio: 1, memory: 5 })
    // 0.1, 0.1, 0.02, 0.02, 0.3, 0.3: not 20 of 100.
    assert.include(second, { run: "warm", took: 20, ratio: 0.1, memory: null })
  })

  it("of several exercises are compared round by round too", () => {
    const other = [
      { ...watch, samples: [1, 1, 1], memory: 7 },
      { ...warm, samples: [2, 2, 2, 2, 2, 2] },
    ]
    const [first, second] = together([[watch, warm], other])
    assert.deepStrictEqual(first, { ...watch, samples: [100, 1000, 100, 1, 1, 1], memory: 7 })
    assert.strictEqual(second?.memory, null)
    assert.strictEqual(saveRows("all", [first!, second!])[1]?.ratio, 1.15)
  })
})

describe("memory of a family", () => {
  it("is of those that are meant and all below them, and of nobody who is not ours", () => {
    const all = new Map([
      [1, { parent: 0, command: "init --api", size: 100_000 }],
      [5, { parent: 1, command: "bench", size: 10_000 }],
      [6, { parent: 5, command: "sh tsgo --api", size: 1 }],
      [7, { parent: 6, command: "cat", size: 20 }],
      [8, { parent: 5, command: "node child/main.ts", size: 300 }],
      [9, { parent: 1, command: "sh tsgo --api", size: 4000 }],
    ])
    assert.strictEqual(
      sizeOfFamily(5, all, (command) => command.includes("--api")),
      21,
    )
  })
})

describe("a large workshop", () => {
  it("has a place of its own for each exercise, in order", () => {
    const places = Array.from({ length: 1000 }, (_, index) => placeOf(index))
    assert.strictEqual(new Set(places).size, 1000)
    assert.deepStrictEqual([...places].sort(), places)
    for (const place of places) assert.match(place, /^\d+-[a-z0-9-]+\/\d+-[a-z0-9-]+$/)
  })
})
