import { readdirSync } from "node:fs"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { benchmarks } from "../src/benchmarks.ts"
import { tableView } from "../src/tableView.ts"

describe("benchmarks", () => {
  it("are all in the list, each under the name of its file", () => {
    const files = readdirSync(new URL("../src/benchmarks", import.meta.url))
    assert.sameMembers(
      benchmarks.map(({ name }) => `${name}.ts`),
      files,
    )
  })
})

describe.each(benchmarks.filter(({ isLong }) => !isLong))("$name", (benchmark) => {
  it.live("measures every column of every row, and fits on a page", () =>
    Effect.gen(function* () {
      const table = yield* benchmark.run("tiny")
      assert.isAbove(table.rows.length, 1)
      for (const row of table.rows) {
        assert.sameMembers(
          Object.keys(row),
          table.columns.map(({ key }) => key),
        )
        for (const { format, key } of table.columns) {
          const cell = row[key] ?? null
          if (cell === null) continue
          assert.strictEqual(typeof cell, format === "text" ? "string" : "number", key)
          if (typeof cell === "number") assert.isTrue(Number.isFinite(cell), key)
        }
      }
      for (const line of tableView(benchmark, table)) assert.isAtMost(line.length, 120, line)
    }).pipe(Effect.provide(NodeServices.layer)),
  )
})
