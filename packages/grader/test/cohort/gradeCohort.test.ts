import { assert, layer } from "@effect/vitest"
import { Deferred, Effect, Fiber, Layer } from "effect"
import {
  type Graded,
  gradeCohort,
  Grader,
  GraderFailed,
  listCohort,
  openResultStore,
  type SubmittedFile,
  Workshop,
} from "../../src/index.ts"
import { makeFolder, services } from "../submission/folders.ts"

const hello = "01-first/01-say-hello/exercise.ts"

const passed = ({ exercise }: SubmittedFile): Graded => ({
  verdict: {
    exercise: exercise.id,
    status: "passed",
    message: "",
    checks: [],
    diagnostics: [],
    output: "",
  },
  pictures: [],
})

type GradeAll = (source: string) => Effect.Effect<void, GraderFailed>

/** Grades a cohort of `ann`, `bob` and `cy` with a grader that passes whatever `gradeAll` lets. */
const grade = Effect.fnUntraced(function* (root: string, jobs: number, gradeAll: GradeAll) {
  const { exercises } = yield* Workshop
  const graded: Array<string> = []
  let kept = 0
  const store = yield* openResultStore(`${root}.results`)
  const entries = yield* gradeCohort({
    folder: root,
    names: yield* listCohort(root, []),
    exercises: yield* exercises,
    only: undefined,
    store,
    jobs,
    progress: {
      begin: (before) =>
        Effect.sync(() => {
          kept = before
        }),
      graded: (name) => Effect.sync(() => void graded.push(name)),
    },
  }).pipe(
    Effect.provide(
      Layer.mock(Grader, {
        gradeAll: (files) => Effect.as(gradeAll(files[0]?.source ?? ""), files.map(passed)),
      }),
    ),
  )
  const said = entries.map(({ fault, files, name }) => [
    name,
    files.map(({ verdict }) => verdict.status).join(),
    fault,
  ])
  return { said, graded, kept }
})

const three = { [`ann/${hello}`]: "ann", [`bob/${hello}`]: "bob", [`cy/${hello}`]: "cy" }
const noProcess = new GraderFailed({ exercise: "first/say-hello", cause: "no process" })
const reason = "first/say-hello could not be graded: no process"

layer(services, { excludeTestServices: true })("gradeCohort", (it) => {
  it.effect("goes on when the grader fails on one, says so, and tries that one again", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder(three)
      const first = yield* grade(root, 1, (source) =>
        source === "bob" ? Effect.fail(noProcess) : Effect.void,
      )
      assert.deepStrictEqual(first.said, [
        ["ann", "passed", null],
        ["bob", "grader-error", reason],
        ["cy", "passed", null],
      ])
      const again = yield* grade(root, 1, () => Effect.void)
      assert.deepStrictEqual([again.graded, again.kept], [["bob"], 2])
      assert.deepStrictEqual(again.said[1], ["bob", "passed", null])
    }),
  )

  it.effect("takes a bug of the grader for its fault too", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder(three)
      const { said } = yield* grade(root, 1, (source) =>
        source === "bob" ? Effect.die(new Error("a bug")) : Effect.void,
      )
      assert.deepStrictEqual(said[1], ["bob", "grader-error", "a bug"])
    }),
  )

  it.effect("answers in the order of the names, whoever is ready first", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder(three)
      const cyIsReady = yield* Deferred.make<void>()
      const { graded, said } = yield* grade(root, 3, (source) =>
        source === "cy" ? Deferred.succeed(cyIsReady, undefined) : Deferred.await(cyIsReady),
      )
      assert.deepStrictEqual(
        said.map(([name]) => name),
        ["ann", "bob", "cy"],
      )
      assert.lengthOf(graded, 3)
    }),
  )

  it.effect("grades as many at once as there are jobs", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder({ ...three, [`dan/${hello}`]: "dan" })
      const two = yield* Deferred.make<void>()
      let now = 0
      let most = 0
      yield* grade(root, 2, () =>
        Effect.gen(function* () {
          most = Math.max(most, ++now)
          if (now === 2) yield* Deferred.succeed(two, undefined)
          yield* Deferred.await(two)
          now--
        }),
      )
      assert.strictEqual(most, 2)
    }),
  )

  it.effect(
    "keeps what is graded when it is interrupted, and had begun no more than there are jobs",
    () =>
      Effect.gen(function* () {
        const root = yield* makeFolder(three)
        const atBob = yield* Deferred.make<void>()
        const fiber = yield* Effect.forkChild(
          grade(root, 1, (source) =>
            source === "bob"
              ? Effect.andThen(Deferred.succeed(atBob, undefined), Effect.never)
              : Effect.void,
          ),
        )
        yield* Deferred.await(atBob)
        yield* Fiber.interrupt(fiber)
        const { graded, kept } = yield* grade(root, 1, () => Effect.void)
        assert.deepStrictEqual([graded, kept], [["bob", "cy"], 1])
      }),
  )
})
