import { assert, describe, it } from "@effect/vitest"
import type { Run } from "@fiberlings/core"
import { Effect, Ref } from "effect"
import {
  decodeSchedule,
  encodeSchedule,
  exhaustive,
  explore,
  pctRuns,
  randomWalks,
  replay,
  type Schedule,
  shrink,
  simulate,
} from "../src/index.ts"

/** Two fibers take one each from ten, reading and writing in two steps. */
const lostUpdate = Effect.gen(function* () {
  const stock = yield* Ref.make(10)
  const sell = Effect.gen(function* () {
    const before = yield* Ref.get(stock)
    yield* Ref.set(stock, before - 1)
  })
  yield* Effect.all([sell, sell], { concurrency: "unbounded", discard: true })
  return yield* Ref.get(stock)
})

const leaves = (left: number) => (run: Run) =>
  run.ending._tag === "Completed" &&
  run.ending.exit._tag === "Success" &&
  run.ending.exit.value._tag === "Number" &&
  run.ending.exit.value.value === String(left)

describe("schedules", () => {
  it("are the same after they were written down and read again", () => {
    const schedules: ReadonlyArray<Schedule> = [
      [],
      [[0, 1]],
      [[0, 3]],
      [
        [4, 1],
        [14, 2],
        [15, 40],
        [100_000, 1],
      ],
    ]
    for (const schedule of schedules) {
      assert.deepStrictEqual(decodeSchedule(encodeSchedule(schedule)), schedule)
    }
    assert.strictEqual(encodeSchedule([]), "0")
    assert.strictEqual(encodeSchedule([[3, 1]]), "4")
  })

  it("are told from other texts", () => {
    for (const text of ["", "-", "4-", "0-1", "4.", "4.1", "A", "4 5", "1_2", "0.2"]) {
      assert.isUndefined(decodeSchedule(text), text)
    }
  })
})

describe("explore", () => {
  it.effect("finds what the default run does not show, with each kind of search", () =>
    Effect.gen(function* () {
      assert.isTrue(leaves(8)((yield* simulate(lostUpdate)).run))
      for (const search of [
        exhaustive({ preemptions: 1 }),
        randomWalks(1000),
        pctRuns(1000, { depth: 3, steps: 20 }),
      ]) {
        const found = yield* explore(lostUpdate, { search, holds: leaves(8) })
        assert.strictEqual(found.outcome, "failed", search.name)
        assert.isTrue(found.first !== undefined && leaves(9)(found.first.run))
      }
    }),
  )

  it.effect("proves a program over every schedule, and only then says so", () =>
    Effect.gen(function* () {
      const updated = Effect.gen(function* () {
        const stock = yield* Ref.make(10)
        const sell = Ref.update(stock, (n) => n - 1)
        yield* Effect.all([sell, sell, sell], { concurrency: "unbounded", discard: true })
        return yield* Ref.get(stock)
      })
      const holds = leaves(7)
      const outcome = (options: Parameters<typeof explore>[1]) =>
        Effect.map(explore(updated, options), (found) => found.outcome)
      assert.strictEqual(yield* outcome({ search: exhaustive(), holds }), "proved")
      assert.strictEqual(yield* outcome({ search: randomWalks(50), holds }), "not found")
      assert.strictEqual(yield* outcome({ search: exhaustive(), holds, most: 3 }), "gave up")
      const wholeUpTo = (options: Parameters<typeof explore>[1]) =>
        Effect.map(explore(updated, options), (found) => found.wholeUpTo)
      assert.strictEqual(yield* wholeUpTo({ search: exhaustive(), holds }), 2)
      const without = yield* explore(updated, { search: exhaustive({ preemptions: 0 }), holds })
      const most = without.schedules + 1
      assert.strictEqual(yield* wholeUpTo({ search: exhaustive(), holds, most }), 0)
      assert.strictEqual(yield* wholeUpTo({ search: randomWalks(50), holds }), -1)
    }),
  )

  it.effect("counts all failures when asked to", () =>
    Effect.gen(function* () {
      const options = { holds: leaves(8), countAll: true }
      const all = yield* explore(lostUpdate, { ...options, search: exhaustive({ preemptions: 0 }) })
      const more = yield* explore(lostUpdate, {
        ...options,
        search: exhaustive({ preemptions: 2 }),
      })
      assert.strictEqual(all.failures, 0)
      assert.isAbove(more.failures, 1)
      assert.isBelow(more.failures, more.schedules)
    }),
  )

  it.effect("takes a program that hangs under some schedule for what it is, and goes on", () =>
    Effect.gen(function* () {
      const holds = (run: Run) => run.ending._tag === "Completed"
      const sometimes = Effect.gen(function* () {
        const given = yield* Ref.make(false)
        const wait = Effect.flatMap(Ref.get(given), (is) => (is ? Effect.void : Effect.never))
        yield* Effect.all([Ref.set(given, true), wait], { concurrency: "unbounded" })
      })
      const found = yield* explore(sometimes, { search: exhaustive(), holds, countAll: true })
      assert.isAbove(found.failures, 0)
      assert.isBelow(found.failures, found.schedules)
      assert.strictEqual(found.first?.run.ending._tag, "Deadlocked")
    }),
  )

  it.effect("lets a loop that waits by yielding come to its end, under every schedule", () =>
    Effect.gen(function* () {
      const spinning = Effect.gen(function* () {
        const open = yield* Ref.make(false)
        const wait = Effect.gen(function* () {
          while (!(yield* Ref.get(open))) yield* Effect.yieldNow
        })
        const all = [wait, Effect.andThen(Effect.yieldNow, Ref.set(open, true))]
        yield* Effect.all(all, { concurrency: "unbounded" })
      })
      const holds = (run: Run) => run.ending._tag === "Completed"
      for (const search of [
        exhaustive(),
        randomWalks(300),
        pctRuns(300, { depth: 3, steps: 30 }),
      ]) {
        const found = yield* explore(spinning, { search, holds, maxSteps: 1000, most: 3000 })
        assert.isUndefined(found.first, search.name)
      }
    }),
  )

  it.effect("does not take a program that leaves the simulation for a deadlock", () =>
    Effect.gen(function* () {
      const holds = (run: Run) => run.ending._tag === "Completed"
      const escaping = Effect.promise(() => Promise.resolve(1))
      const found = yield* explore(escaping, { search: randomWalks(3), holds, countAll: true })
      assert.strictEqual(found.first?.run.ending._tag, "Uncontrolled")
      assert.strictEqual(found.failures, 3)
    }),
  )
})

describe("shrink and replay", () => {
  it.effect("a failure found by a long walk becomes short, and is the same every time", () =>
    Effect.gen(function* () {
      const holds = leaves(8)
      const found = yield* explore(lostUpdate, { search: randomWalks(1000), holds })
      if (found.first === undefined) return assert.fail("not found")
      const short = yield* shrink(lostUpdate, found.first, { holds })
      assert.isFalse(holds(short.run))
      assert.isAtMost(short.schedule.length, 3)
      for (let again = 0; again < 3; again++) {
        const repeated = yield* simulate(lostUpdate, { strategy: replay(short.schedule) })
        assert.deepStrictEqual(repeated.run, short.run)
        assert.deepStrictEqual(repeated.schedule, short.schedule)
      }
    }),
  )

  it.effect("none of the deviations that are left can be left out", () =>
    Effect.gen(function* () {
      const holds = leaves(8)
      const found = yield* explore(lostUpdate, { search: randomWalks(1000), holds })
      if (found.first === undefined) return assert.fail("not found")
      const { schedule } = yield* shrink(lostUpdate, found.first, { holds })
      for (const index of schedule.keys()) {
        const less = schedule.filter((_, other) => other !== index)
        const { run } = yield* simulate(lostUpdate, { strategy: replay(less) })
        assert.isTrue(holds(run), encodeSchedule(less))
      }
    }),
  )
})
