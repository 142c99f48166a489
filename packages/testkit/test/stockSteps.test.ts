import { Stock } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { staleWrites, stockSteps } from "../src/index.ts"

const runOf = (use: (stock: Stock) => Effect.Effect<unknown>) =>
  Effect.map(simulate(Effect.flatMap(Stock.make(10), use)), ({ run }) => run)

/** What a fiber does that is stopped for `pause` milliseconds between its two steps. */
const sellSlowly = (stock: Stock, pause: number) =>
  Effect.flatMap(stock.get, (left) => Effect.delay(stock.set(left - 1), pause))

const together = (...effects: ReadonlyArray<Effect.Effect<unknown>>) =>
  Effect.all(effects, { concurrency: "unbounded" })

describe("stockSteps", () => {
  it.effect("tells the number before and after each step, and whose step it was", () =>
    Effect.gen(function* () {
      const run = yield* runOf((stock) =>
        Effect.andThen(
          Effect.all([stock.get, stock.set(5), stock.update((count) => count * 2)]),
          together(stock.getAndUpdate((count) => count - 1)),
        ),
      )
      assert.deepStrictEqual(
        stockSteps(run).map(({ after, before, operation }) => [operation, before, after]),
        [
          ["make", 10, 10],
          ["get", 10, 10],
          ["set", 10, 5],
          ["update", 5, 10],
          ["getAndUpdate", 10, 9],
        ],
      )
    }),
  )

  it.effect("says nothing when there are two stocks", () =>
    Effect.gen(function* () {
      const run = yield* runOf(() => Effect.flatMap(Stock.make(3), (other) => other.get))
      assert.deepStrictEqual(stockSteps(run), [])
    }),
  )
})

describe("staleWrites", () => {
  it.effect("finds a write by an old number, and what it missed", () =>
    Effect.gen(function* () {
      const run = yield* runOf((stock) => together(sellSlowly(stock, 200), sellSlowly(stock, 100)))
      const [stale, ...others] = staleWrites(run)
      assert.lengthOf(others, 0)
      assert.deepInclude(stale?.read, { operation: "get", after: 10, at: 0 })
      assert.deepInclude(stale?.missed, { operation: "set", after: 9, at: 100 })
      assert.deepInclude(stale?.write, { operation: "set", after: 9, at: 200 })
      assert.notStrictEqual(stale?.missed.fiber, stale?.write.fiber)
    }),
  )

  it.effect(
    "finds none where the number is read again, or nobody changed it, or it is one step",
    () =>
      Effect.gen(function* () {
        const sellOne = (stock: Stock) => stock.update((count) => count - 1)
        const programs: ReadonlyArray<(stock: Stock) => Effect.Effect<unknown>> = [
          (stock) =>
            together(
              Effect.andThen(stock.get, Effect.delay(sellSlowly(stock, 0), 300)),
              sellSlowly(stock, 100),
            ),
          (stock) => together(sellSlowly(stock, 200), Effect.delay(stock.get, 100)),
          (stock) => together(sellOne(stock), sellOne(stock)),
        ]
        for (const program of programs) {
          assert.deepStrictEqual(staleWrites(yield* runOf(program)), [])
        }
      }),
  )
})
