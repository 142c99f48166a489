import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { Api } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect, Fiber } from "effect"
import { exerciseChecks } from "../../src/Check.ts"
import { expectation } from "../../src/Expectation.ts"
import { gatherEvidence } from "../../src/gatherEvidence.ts"
import { misconceptions } from "../../src/index.ts"
import { judgeEvidence } from "../../src/judgeEvidence.ts"
import { withoutComments } from "../../src/withoutComments.ts"

const chapter = [
  misconceptions.promiseAll,
  misconceptions.effectsToPromiseAll,
  misconceptions.ownRuntime,
  misconceptions.answersForEffects,
  misconceptions.returnedEffect,
  misconceptions.raceForAll,
  misconceptions.noConcurrency,
  misconceptions.joinAtOnce,
  misconceptions.createdFirst,
  misconceptions.oneAfterAnother,
]

const recognised = Effect.fnUntraced(function* (
  program: Effect.Effect<unknown, unknown>,
  text: string,
) {
  const { run } = yield* simulate(program)
  const symptoms = { run, source: withoutComments(text), diagnostics: [] }
  return chapter.filter((one) => one.recognise(symptoms)).map((one) => one.id)
})

const folder = new URL(
  "../../../../solutions/01-concurrency/03-three-at-once/misconceptions/",
  import.meta.url,
)

describe("misconceptions of the first chapter", () => {
  for (const file of readdirSync(folder)) {
    const id = file.replace(/\.ts$/, "")
    it.effect(`${id} is named first for its wrong solution`, () =>
      Effect.gen(function* () {
        const { loadDashboard } = yield* Effect.promise(() => import(new URL(file, folder).href))
        const text = readFileSync(new URL(file, folder), "utf8")
        // Calls made first also run one after another: the more telling name stands before the other.
        assert.strictEqual((yield* recognised(loadDashboard, text))[0], id)
      }),
    )
  }

  const a = Api.fetch("a", 100)
  const b = Api.fetch("b", 200)
  for (const [what, program, text] of [
    [
      "calls that need each other, made in one generator",
      Effect.andThen(a, b),
      "const both = Effect.andThen(a, b)",
    ],
    [
      "calls that run together",
      Effect.all([a, b], { concurrency: 2 }),
      "Effect.all([a, b], { concurrency: 2 })",
    ],
    [
      "a limit that was chosen",
      Effect.all([a, b], { concurrency: 1 }),
      "yield* Effect.all([a, b], { concurrency: 1 })",
    ],
    [
      "forks that are joined afterwards",
      Effect.gen(function* () {
        const one = yield* Effect.forkChild(a)
        const other = yield* Effect.forkChild(b)
        return [yield* Fiber.join(one), yield* Fiber.join(other)]
      }),
      "const one = yield* Effect.forkChild(a)\nyield* Fiber.join(one)",
    ],
    ["one call, and a comment about promises", a, "yield* a // Effect.runPromise, Promise.all"],
    [
      "a time-out that cuts the only call",
      Effect.timeoutOption(b, 100),
      "yield* Effect.timeoutOption(b, 100)",
    ],
  ] as const) {
    it.effect(`none is named for ${what}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* recognised(program, text), [])
      }),
    )
  }
})

it.effect("a generator in the place of an Effect is told where no exercise lists it", () =>
  Effect.gen(function* () {
    const [check] = exerciseChecks<{ readonly program: Effect.Effect<unknown> }>("", (check) => [
      check("never holds", {
        run: ({ program }) => program,
        expect: () => [expectation(false, "")],
        misconceptions: [],
      }),
    ])
    if (check === undefined) return assert.fail("no check")
    const asked = function* () {} as never
    const program = Effect.forEach([1], asked)
    const evidence = yield* gatherEvidence(check, { program }, "seed")
    const { misconception } = judgeEvidence(check, evidence, "", "seed")
    assert.strictEqual(misconception, "generatorForEffect")
    const given = yield* gatherEvidence(check, { program: (function* () {})() }, "seed")
    const judged = judgeEvidence(check, given, "", "seed")
    assert.strictEqual(judged.misconception, "generatorForEffect")
  }),
)

describe("groups that wait for each other", () => {
  const photos = (durations: ReadonlyArray<number>) =>
    Effect.forEach(durations, (duration, index) => Api.fetch(`photo ${index}`, duration), {
      concurrency: 2,
    })
  const isNamed = Effect.fnUntraced(function* (program: Effect.Effect<unknown>) {
    const { run } = yield* simulate(program)
    return misconceptions.chunks.recognise({ run, source: "", diagnostics: [] })
  })

  it.effect("are told whatever their size, and a pool is not taken for them", () =>
    Effect.gen(function* () {
      const groups = [photos([300, 700, 200, 900]), photos([400, 100, 600])]
      assert.isTrue(yield* isNamed(Effect.all(groups)))
      assert.isFalse(yield* isNamed(photos([300, 700, 200, 900, 400, 100, 600])))
    }),
  )
})
