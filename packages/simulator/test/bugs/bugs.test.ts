import { readdirSync } from "node:fs"
import { fibers } from "@fiberlings/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { simulate } from "../../src/index.ts"
import { knownBugs } from "./knownBugs.ts"

describe("the known bugs", () => {
  it("are all in the list, each under the name of its file", () => {
    const apart = ["bugs.test.ts", "knownBugs.ts", "succeedsWith.ts"]
    const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z]/.test(file))
    assert.deepStrictEqual(
      files.filter((file) => !apart.includes(file)).sort(),
      knownBugs.map((bug) => `${bug.name}.ts`).sort(),
    )
  })
})

describe.each(knownBugs)("$name", (bug) => {
  it.effect("passes or fails in Effect's own order, as the table says", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(bug.wrong)
      assert.strictEqual(bug.holds(run), bug.defaultRunPasses)
      assert.lengthOf(fibers(run), bug.fibers)
    }),
  )

  it.effect("has a twin that does it right", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(bug.right)
      assert.isTrue(bug.holds(run))
    }),
  )
})
