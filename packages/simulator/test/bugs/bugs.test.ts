import { readdirSync } from "node:fs"
import { fibers } from "@fiberlings/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import {
  decodeSchedule,
  encodeSchedule,
  exhaustive,
  explore,
  pctRuns,
  randomWalks,
  replay,
  type Search,
  shrink,
  simulate,
} from "../../src/index.ts"
import type { KnownBug } from "./KnownBug.ts"
import { knownBugs } from "./knownBugs.ts"
import { observable } from "./observable.ts"

/** Far more schedules than any program of the table has. */
const most = 500_000
/** Milliseconds; on an idle machine the slowest test takes two seconds. */
const patience = 60_000

/** Tries every schedule with at most two preemptions and collects what could be seen. */
const everySchedule = Effect.fnUntraced(function* (
  bug: KnownBug,
  program: "wrong" | "right",
  { reduce }: { readonly reduce: boolean },
) {
  const seen = new Set<string>()
  const exploration = yield* explore(bug[program], {
    search: exhaustive({ preemptions: 2, reduce }),
    everyOperation: !reduce,
    countAll: true,
    most,
    holds: (run) => {
      seen.add(observable(run))
      return bug.holds(run)
    },
  })
  return { ...exploration, seen: [...seen].sort() }
})

/** Where a search fails for the first time. */
const found = Effect.fnUntraced(function* (bug: KnownBug, search: Search) {
  const { first } = yield* explore(bug.wrong, { search, holds: bug.holds })
  assert(first !== undefined, `${search.name} does not find it`)
  return first
})

describe("the known bugs", () => {
  it("are all in the list, each under the name of its file", () => {
    const apart = new Set(["knownBugs.ts", "observable.ts", "succeedsWith.ts"])
    const files = readdirSync(import.meta.dirname).filter(
      (file) => /^[a-z]\w*\.ts$/.test(file) && !apart.has(file),
    )
    assert.deepStrictEqual(files.sort(), knownBugs.map((bug) => `${bug.name}.ts`).sort())
  })
})

describe.each(knownBugs)("$name", (bug) => {
  it.effect("shows in Effect's own order, or does not, as the table says", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(bug.wrong)
      assert.strictEqual(bug.holds(run), bug.defaultRunPasses)
      assert.lengthOf(fibers(run), bug.fibers)
      assert.isTrue(bug.holds((yield* simulate(bug.right)).run))
    }),
  )

  it.effect("is found by 1000 random walks", () => found(bug, randomWalks(1000)))

  it.effect("is found by 1000 runs of PCT of depth 3", () =>
    Effect.gen(function* () {
      const { operations } = yield* simulate(bug.wrong)
      yield* found(bug, pctRuns(1000, { depth: 3, steps: operations }))
    }),
  )

  it.effect(
    "is found among all schedules with at most two preemptions; the reduction loses no outcome",
    () =>
      Effect.gen(function* () {
        const reduced = yield* everySchedule(bug, "wrong", { reduce: true })
        assert.strictEqual(reduced.outcome, "failed")
        // The first of all schedules is Effect's own.
        assert.strictEqual(reduced.first?.index === 1, !bug.defaultRunPasses)
        const brute = yield* everySchedule(bug, "wrong", { reduce: false })
        assert.deepStrictEqual(reduced.seen, brute.seen)
        assert.isAtMost(reduced.schedules, brute.schedules)
      }),
    patience,
  )

  it.effect(
    "has a twin that is proved right, with the reduction and without",
    () =>
      Effect.gen(function* () {
        const reduced = yield* everySchedule(bug, "right", { reduce: true })
        const brute = yield* everySchedule(bug, "right", { reduce: false })
        assert.deepStrictEqual([reduced.outcome, brute.outcome], ["proved", "proved"])
        assert.deepStrictEqual(reduced.seen, brute.seen)
      }),
    patience,
  )

  it.effect("fails again, byte for byte, by the text of its shrunk schedule", () =>
    Effect.gen(function* () {
      const { holds, wrong } = bug
      const first = yield* found(bug, randomWalks(1000))
      const short = yield* shrink(wrong, first, { holds })
      assert.isFalse(holds(short.run))
      assert.isAtMost(short.schedule.length, first.schedule.length)
      const schedule = decodeSchedule(encodeSchedule(short.schedule))
      const again = yield* simulate(wrong, { strategy: replay(schedule ?? []) })
      assert.strictEqual(JSON.stringify(again.run), JSON.stringify(short.run))
    }),
  )
})
