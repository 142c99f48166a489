import { assert, describe, it } from "@effect/vitest"
import { Api, type Condition, withConditions } from "@fiberlings/core"
import { Cause, Effect, Exit, Fiber, Result } from "effect"
import { exerciseChecks } from "../../src/Check.ts"
import { expectation } from "../../src/Expectation.ts"
import { gatherEvidence } from "../../src/gatherEvidence.ts"
import { judgeEvidence } from "../../src/judgeEvidence.ts"
import type { Misconception } from "../../src/Misconception.ts"
import { misconceptions } from "../../src/misconceptions/catalogue.ts"

const {
  catchCauseEach,
  exitEach,
  filtered,
  goodOnesFirst,
  noConcurrency,
  oneAfterAnother,
  resultOutside,
  tryCatchLoop,
} = misconceptions
const all: ReadonlyArray<Misconception> = [
  catchCauseEach,
  exitEach,
  filtered,
  goodOnesFirst,
  noConcurrency,
  oneAfterAnother,
  resultOutside,
  tryCatchLoop,
]

type Program = Effect.Effect<unknown, unknown>
type Weather = Readonly<Record<string, Condition>>

/** The second of three fails (dies, answers) when one call has ended and one still runs. */
const second = (outcome: "fails" | "dies" | "succeeds"): Weather => ({
  a: { takes: 900 },
  b: { takes: 600, outcome },
  c: { takes: 300 },
})

/**
 * Which of these misconceptions each alone would be named for a program that does not do what was
 * expected. The source is the program's own.
 */
const named = Effect.fnUntraced(function* (make: () => Program, weather = second("fails")) {
  const source = make.toString()
  const ids: Array<string> = []
  for (const misconception of all) {
    const [check] = exerciseChecks<{ readonly make: () => Program }>("", (check) => [
      check("never holds", {
        run: (exercise) => exercise.make().pipe(withConditions(weather)),
        expect: () => [expectation(false, "")],
        misconceptions: [misconception],
      }),
    ])
    if (check === undefined) throw new Error("no check")
    const evidence = yield* gatherEvidence(check, { make }, "seed")
    ids.push(...[judgeEvidence(check, evidence, source, "seed").misconception ?? []].flat())
  }
  return ids
})

const names = ["a", "b", "c"]
const ask = (name: string) => Api.request(name, "1 second")
const together = { concurrency: "unbounded" } as const
const bothWays = (name: string) => ({
  onSuccess: (offer: string): unknown => ({ name, offer }),
  onFailure: (error: Error): unknown => ({ name, problem: error.message }),
})

const right = () =>
  Effect.forEach(names, (name) => Effect.match(ask(name), bothWays(name)), together)

describe("keep the good ones", () => {
  for (const outcome of ["fails", "dies", "succeeds"] as const) {
    it.effect(`nothing is named for a right program when a call ${outcome}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* named(right, second(outcome)), [])
      }),
    )
  }

  describe("resultOutside", () => {
    it.effect("a failure handled around all calls", () =>
      Effect.gen(function* () {
        const around = () => Effect.result(Effect.forEach(names, ask, together))
        assert.deepStrictEqual(yield* named(around), ["resultOutside"])
        const caught = () =>
          Effect.forEach(names, ask, together).pipe(Effect.orElseSucceed((): Array<string> => []))
        assert.deepStrictEqual(yield* named(caught), ["resultOutside"])
      }),
    )
    it.effect("not a failure that nobody handles", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* named(() => Effect.forEach(names, ask, together)), [])
      }),
    )
    it.effect("not a race, though it cuts calls off", () =>
      Effect.gen(function* () {
        const firstFails = { ...second("fails"), b: { takes: 100, outcome: "fails" as const } }
        const toEnd = () => Effect.result(Effect.raceAllFirst(names.map(ask)))
        assert.deepStrictEqual(yield* named(toEnd, firstFails), [])
        assert.deepStrictEqual(yield* named(() => Effect.raceAll(names.map(ask)), firstFails), [])
      }),
    )
  })

  describe("exitEach", () => {
    it.effect("a defect that counts as a failure, and the whole fails", () =>
      Effect.gen(function* () {
        const whole = () =>
          Effect.flatMap(
            Effect.forEach(names, (name) => Effect.exit(ask(name)), together),
            (exits) => (exits.every(Exit.isSuccess) ? Effect.void : Effect.fail("invalid")),
          )
        assert.deepStrictEqual(yield* named(whole, second("dies")), ["exitEach"])
      }),
    )
    it.effect("not an Exit that is asked for its defects", () =>
      Effect.gen(function* () {
        const sorted = () =>
          Effect.forEach(
            names,
            (name) =>
              Effect.map(Effect.exit(ask(name)), (exit) =>
                Exit.isFailure(exit) && Cause.hasDies(exit.cause) ? "bug" : "none",
              ),
            together,
          )
        assert.deepStrictEqual(yield* named(sorted, second("dies")), [])
      }),
    )
  })

  describe("filtered", () => {
    it.effect("failures left out of the list", () =>
      Effect.gen(function* () {
        const some = () =>
          Effect.map(Effect.all(names.map(ask), { ...together, mode: "result" }), (results) =>
            results.filter(Result.isSuccess).map((result) => result.success),
          )
        assert.deepStrictEqual(yield* named(some), ["filtered"])
      }),
    )
    it.effect(
      "not a list of the failures, nor one that fell short because calls were cut off",
      () =>
        Effect.gen(function* () {
          const failures = () =>
            Effect.map(Effect.partition(names, ask, together), ([, bad]) => bad)
          assert.deepStrictEqual(yield* named(failures), [])
          const one = () =>
            Effect.forEach(names, ask, together).pipe(Effect.orElseSucceed(() => ["Data from c"]))
          assert.deepStrictEqual(yield* named(one), ["resultOutside"])
        }),
    )
    it.effect("not two lists, nor another answer in the place of a failure", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* named(() => Effect.partition(names, ask, together)), [])
        const stale = () =>
          Effect.forEach(
            names,
            (name) => Effect.orElseSucceed(ask(name), () => "Data from c"),
            together,
          )
        assert.deepStrictEqual(yield* named(stale), [])
      }),
    )
  })

  describe("goodOnesFirst", () => {
    it.effect("answers first, failures after them", () =>
      Effect.gen(function* () {
        const parted = () =>
          Effect.map(Effect.partition(names, ask, together), ([good, bad]) => [...good, ...bad])
        assert.deepStrictEqual(yield* named(parted), ["goodOnesFirst"])
      }),
    )
    it.effect("not failures first, nor the order in which the calls ended", () =>
      Effect.gen(function* () {
        const failuresFirst = () =>
          Effect.map(Effect.partition(names, ask, together), ([good, bad]) => [...bad, ...good])
        assert.deepStrictEqual(yield* named(failuresFirst), [])
        const ended = () =>
          Effect.gen(function* () {
            const rows: Array<unknown> = []
            const note = (row: unknown) => Effect.sync(() => rows.push(row))
            yield* Effect.forEach(
              names,
              (name) => Effect.flatMap(Effect.match(ask(name), bothWays(name)), note),
              together,
            )
            return rows
          })
        assert.deepStrictEqual(yield* named(ended), [])
        // Here the failing call ends last: the order in which the calls ended is good ones first.
        const lastFails = { a: { takes: 300 }, b: { takes: 900, outcome: "fails" as const } }
        assert.deepStrictEqual(yield* named(ended, { ...lastFails, c: { takes: 600 } }), [])
      }),
    )
  })

  describe("catchCauseEach and exitEach", () => {
    const message = (cause: Cause.Cause<unknown>) => String(Cause.squash(cause))
    const caught = () =>
      Effect.forEach(
        names,
        (name) => Effect.catchCause(ask(name), (cause) => Effect.succeed(message(cause))),
        together,
      )
    const kept = () => Effect.forEach(names, (name) => Effect.exit(ask(name)), together)

    it.effect("a defect that becomes a result", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* named(caught, second("dies")), ["catchCauseEach"])
        assert.deepStrictEqual(yield* named(kept, second("dies")), ["exitEach"])
        const awaited = () =>
          Effect.flatMap(
            Effect.forEach(names, (name) => Effect.forkChild(ask(name))),
            Fiber.awaitAll,
          )
        assert.deepStrictEqual(yield* named(awaited, second("dies")), ["exitEach"])
      }),
    )
    it.effect("not a failure that does", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* named(caught), [])
        assert.deepStrictEqual(yield* named(kept), [])
      }),
    )
    it.effect("not a defect that is let through after all", () =>
      Effect.gen(function* () {
        const letThrough = () =>
          Effect.gen(function* () {
            const exits = yield* Effect.forEach(names, (name) => Effect.exit(ask(name)), together)
            const broken = exits.find((exit) => Exit.isFailure(exit) && Cause.hasDies(exit.cause))
            return broken === undefined ? exits : yield* broken
          })
        assert.deepStrictEqual(yield* named(letThrough, second("dies")), [])
      }),
    )
    it.effect("not a cause that is caught around all calls", () =>
      Effect.gen(function* () {
        const around = () =>
          Effect.forEach(names, ask, together).pipe(Effect.catchCause(() => Effect.succeed([])))
        assert.deepStrictEqual(yield* named(around, second("dies")), [])
      }),
    )
  })

  describe("tryCatchLoop", () => {
    it.effect("try and catch around yield*", () =>
      Effect.gen(function* () {
        const tried = () =>
          Effect.gen(function* () {
            const rows: Array<unknown> = []
            for (const name of names) {
              // @effect-diagnostics-next-line tryCatchInEffectGen:off
              try {
                rows.push(yield* ask(name))
              } catch (error) {
                rows.push(error)
              }
            }
            return rows
          })
        assert.deepStrictEqual(yield* named(tried), ["oneAfterAnother", "tryCatchLoop"])
        assert.deepStrictEqual(yield* named(tried, second("succeeds")), ["oneAfterAnother"])
      }),
    )
    it.effect("not try and catch around other code", () =>
      Effect.gen(function* () {
        const parsed = () =>
          Effect.gen(function* () {
            const rows: Array<unknown> = []
            for (const text of yield* Effect.forEach(names, ask, together)) {
              // @effect-diagnostics-next-line tryCatchInEffectGen:off
              try {
                rows.push(JSON.parse(text))
              } catch {
                rows.push(text)
              }
            }
            return rows
          })
        assert.deepStrictEqual(yield* named(parsed), [])
      }),
    )
  })

  it.effect("noConcurrency and oneAfterAnother, for calls that may fail", () =>
    Effect.gen(function* () {
      const listed = () => Effect.all(names.map(ask), { mode: "result" })
      assert.deepStrictEqual(yield* named(listed), ["noConcurrency"])
      const parted = () => Effect.partition(names, ask)
      assert.deepStrictEqual(yield* named(parted), ["noConcurrency"])
      const looped = () =>
        Effect.gen(function* () {
          const rows: Array<unknown> = []
          for (const name of names) rows.push(yield* Effect.result(ask(name)))
          return rows
        })
      assert.deepStrictEqual(yield* named(looped), ["oneAfterAnother"])
    }),
  )
})
