import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { Api } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect, Fiber } from "effect"
import { misconceptions } from "../../src/index.ts"
import { withoutComments } from "../../src/withoutComments.ts"

const chapter = [
  misconceptions.promiseAll,
  misconceptions.effectsToPromiseAll,
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
