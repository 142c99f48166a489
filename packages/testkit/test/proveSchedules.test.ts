import { assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { type Check, type Draw, exerciseChecks, expectation, proveSchedules } from "../src/index.ts"
import { nodeHost } from "../src/nodeHost.ts"

/** Twelve sleepers wake at one moment: their orders cannot be counted, those of three can. */
const sleepers = (draw: Draw) => draw.howMany(12, 12, { small: 3 })

const sleepAll = (count: number) =>
  Effect.all(
    Array.from({ length: count }, () => Effect.sleep(100)),
    { concurrency: "unbounded", discard: true },
  )

const checkThat = (holds: (count: number) => boolean): Check => {
  const [check] = exerciseChecks<Record<string, unknown>>(import.meta.url, (check) => [
    check("all of them wake", {
      given: sleepers,
      run: (_, count) => sleepAll(count),
      expect: (_, count) => [expectation(holds(count), `not with ${count}`)],
    }),
  ])
  if (check === undefined) throw new Error("there is one check")
  return check
}

const prove = (check: Check, effort: { readonly most: number; readonly pct: number }) =>
  Effect.provide(proveSchedules(check, {}, { ...effort, seed: "tests" }), nodeHost)

it.effect("proves small inputs under every schedule", () =>
  Effect.gen(function* () {
    const [proof] = yield* prove(
      checkThat((count) => count === 3),
      { most: 5000, pct: 0 },
    )
    assert.strictEqual(proof?.wholeUpTo, 2)
    assert.isUndefined(proof?.broken)
  }),
)

it.effect("tries inputs of the usual size under PCT schedules", () =>
  Effect.gen(function* () {
    const [proof] = yield* prove(
      checkThat((count) => count === 3),
      { most: 5000, pct: 10 },
    )
    assert.strictEqual(proof?.broken?.message, "not with 12")
  }),
)
