import { assert, describe, it } from "@effect/vitest"
import { Api, Database } from "@fiberlings/core"
import { Effect, Ref } from "effect"
import {
  closesOnce,
  type Evidence,
  exerciseChecks,
  gatherEvidence,
  judgeCheck,
  repeatRun,
  succeeds,
  succeedsWith,
  takes,
} from "../src/index.ts"

interface Module {
  readonly program: Effect.Effect<unknown, unknown>
}

const only = (define: Parameters<typeof exerciseChecks<Module>>[1]) => {
  const [check] = exerciseChecks<Module>("file:///exercise.test.ts", define)
  if (check === undefined) throw new Error("no check")
  return check
}

const seed = "seed"
const judged = Effect.fnUntraced(function* (
  check: ReturnType<typeof only>,
  program: Module["program"],
) {
  const evidence: Evidence = yield* gatherEvidence(check, { program }, seed)
  return { evidence, ...judgeCheck(check, evidence, "", seed) }
})

const lostUpdate = Effect.gen(function* () {
  const count = yield* Ref.make(0)
  const one = Effect.flatMap(Ref.get(count), (before) => Ref.set(count, before + 1))
  yield* Effect.all([one, one], { concurrency: "unbounded" })
  return yield* Ref.get(count)
})

describe("scenarios", () => {
  const check = only((check) => [
    check("answers in time, whatever the API does", {
      run: ({ program }) => program,
      scenarios: () => ({
        "the API is slow": { users: { takes: 900 } },
        "the API hangs": { users: { outcome: "hangs" } },
      }),
      expect: (run, _given, scenario) => [
        succeeds(run),
        takes(run, scenario === "the API hangs" ? 1000 : 900),
      ],
    }),
  ])
  const patient = Api.fetch("users", "1 second")

  it.effect("are all run, and the one that breaks is named", () =>
    Effect.gen(function* () {
      const good = yield* judged(check, Effect.timeoutOption(patient, "1 second"))
      assert.strictEqual(good.result.status, "passed", good.result.message)
      const bad = yield* judged(check, patient)
      assert.strictEqual(bad.result.status, "deadlocked")
      assert.match(bad.result.message, /^When the API hangs: Your program never ends/)
      assert.strictEqual(bad.shown?.scenario, "the API hangs")
    }),
  )
})

describe("schedules", () => {
  const check = only((check) => [
    check("counts to two", {
      run: ({ program }) => program,
      schedules: {},
      expect: (run) => [succeedsWith(run, 2)],
    }),
  ])

  it.effect("find what the ordinary run does not show, and say how often", () =>
    Effect.gen(function* () {
      const { evidence, result, shown } = yield* judged(check, lostUpdate)
      assert.strictEqual(result.status, "failed")
      assert.match(
        result.message,
        /^Under another schedule \(it fails in \d+ of 1000 random ones\): /,
      )
      assert.notStrictEqual(shown?.schedule, "0")
      // The ordinary run holds: nothing but the exploration tells.
      assert.isTrue(evidence._tag === "Ran" && succeedsWith(evidence.runs[0]!.run, 2).holds)
    }),
  )

  it.effect("that failed can be repeated from what was reported", () =>
    Effect.gen(function* () {
      const { shown } = yield* judged(check, lostUpdate)
      if (shown === undefined) return assert.fail("nothing to repeat")
      const circumstances = { scenario: 0, interruptedAt: null, schedule: shown.schedule }
      const again = yield* repeatRun(check, { program: lostUpdate }, seed, circumstances)
      assert.isTrue(again._tag === "Ran")
      if (again._tag === "Ran") assert.deepStrictEqual(again.runs[1]?.run, shown.run)
    }),
  )

  it.effect("accept what holds under all of them", () =>
    Effect.gen(function* () {
      const updated = Effect.gen(function* () {
        const count = yield* Ref.make(0)
        const one = Ref.update(count, (before) => before + 1)
        yield* Effect.all([one, one], { concurrency: "unbounded" })
        return yield* Ref.get(count)
      })
      const { result } = yield* judged(check, updated)
      assert.strictEqual(result.status, "passed")
      assert.strictEqual(result.message, "")
    }),
  )
})

describe("more schedules than are tried", () => {
  const check = only((check) => [
    check("counts to two", {
      run: ({ program }) => program,
      schedules: { most: 3 },
      expect: () => [],
    }),
  ])

  it.effect("are admitted in the verdict", () =>
    Effect.gen(function* () {
      const { result } = yield* judged(check, lostUpdate)
      assert.strictEqual(result.status, "passed")
      assert.match(result.message, /gave up after 3\./)
    }),
  )
})

describe("interruption at every operation", () => {
  const check = only((check) => [
    check("closes what it opens", {
      run: ({ program }) => program,
      interruptAt: "everyOperation",
      expect: (run) => [closesOnce(run)],
    }),
  ])

  it.effect("hits the gap between the opening and the promise to close", () =>
    Effect.gen(function* () {
      const gap = Effect.flatMap(Database.open("shop"), (connection) =>
        Effect.ensuring(connection.query("select 1"), connection.close),
      )
      const { result, shown } = yield* judged(check, gap)
      assert.strictEqual(result.status, "failed")
      assert.match(result.message, /^Interrupted before operation \d+ of the run: /)
      assert.isNumber(shown?.interruptedAt)
      const safe = Effect.acquireUseRelease(
        Database.open("shop"),
        (connection) => connection.query("select 1"),
        (connection) => connection.close,
      )
      assert.strictEqual((yield* judged(check, safe)).result.status, "passed")
    }),
  )
})

describe("evidence that leaves something out", () => {
  for (const [what, check, keep] of [
    [
      "a scenario",
      only((check) => [
        check("c", {
          run: ({ program }) => program,
          scenarios: () => ({ one: {}, two: {} }),
          expect: () => [],
        }),
      ]),
      1,
    ],
    [
      "the schedule that was drawn in secret",
      only((check) => [
        check("c", { run: ({ program }) => program, schedules: {}, expect: () => [] }),
      ]),
      1,
    ],
    [
      "the interruptions",
      only((check) => [
        check("c", {
          run: ({ program }) => program,
          interruptAt: "everyOperation",
          expect: () => [],
        }),
      ]),
      1,
    ],
  ] as const) {
    it.effect(`does not pass without ${what}`, () =>
      Effect.gen(function* () {
        const { evidence, result } = yield* judged(check, Effect.void)
        assert.strictEqual(result.status, "passed")
        if (evidence._tag !== "Ran") return assert.fail("it did not run")
        const less = { ...evidence, runs: evidence.runs.slice(0, keep) }
        assert.strictEqual(judgeCheck(check, less, "", seed).result.status, "protocol-violation")
      }),
    )
  }
})
