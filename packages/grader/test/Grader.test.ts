import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import { Deferred, Effect, Layer, Path } from "effect"
import { Grader, Workshop } from "../src/index.ts"
import { LearnerProcess } from "../src/learner/LearnerProcess.ts"
import { TypeChecker } from "../src/types/TypeChecker.ts"

const miniature = new URL("../../cli/test/fixtures/miniature", import.meta.url)

const services = Layer.unwrap(
  Effect.gen(function* () {
    const path = yield* Path.Path
    const root = yield* path.fromFileUrl(miniature)
    return Grader.layer.pipe(Layer.provideMerge(Workshop.layer(root)))
  }),
).pipe(Layer.provideMerge(NodeServices.layer))

const solution = `import { Effect } from "effect"

export const answer = Effect.succeed("hello")
`

const grade = Effect.fnUntraced(function* (source: string) {
  const workshop = yield* Workshop
  const grader = yield* Grader
  const [exercise] = yield* workshop.exercises
  if (exercise === undefined) return yield* Effect.die("the miniature has no exercise")
  return yield* grader.grade(exercise, source)
})

// What is wrong stands in the corpus, file by file: corpus.test.ts.
layer(services, { excludeTestServices: true })("Grader", (it) => {
  it.effect("passes what is right", () =>
    Effect.gen(function* () {
      const verdict = yield* grade(solution)
      assert.deepStrictEqual(verdict, {
        exercise: "first/say-hello",
        status: "passed",
        message: "",
        checks: [{ name: "answers", status: "passed", message: "", misconception: null }],
        diagnostics: [],
        output: "",
      })
    }),
  )

  it.effect("keeps what the submission printed", () =>
    Effect.gen(function* () {
      const verdict = yield* grade(`${solution}console.log("\\u001b[31mred\\u001b[0m")\n`)
      assert.strictEqual(verdict.status, "passed")
      assert.include(verdict.output, "red")
    }),
  )

  it.effect("tells what the runs came to before the types are there", () =>
    Effect.gen(function* () {
      const told = yield* Deferred.make<string>()
      // A type checker that answers only when somebody has been told without it.
      const patient = Layer.succeed(TypeChecker, {
        check: () =>
          Effect.as(Deferred.await(told), {
            _tag: "Checked" as const,
            diagnostics: [
              {
                line: 1,
                column: 1,
                severity: "error" as const,
                code: "",
                message: "",
                excerpt: "",
              },
            ],
            expectations: [],
          }),
        warm: Effect.void,
        pid: Effect.succeedNone,
      })
      const { exercises } = yield* Workshop
      const [exercise] = yield* exercises
      if (exercise === undefined) return yield* Effect.die("the miniature has no exercise")
      const verdict = yield* Effect.gen(function* () {
        const grader = yield* Grader
        return yield* grader.grade(exercise, solution, {
          onBehaviour: ([early]) => Deferred.succeed(told, early?.verdict.status ?? "nothing"),
        })
      }).pipe(
        Effect.provide(
          Layer.provide(Layer.fresh(Grader.layerNoDeps), [LearnerProcess.layer, patient]),
        ),
      )
      assert.strictEqual(yield* Deferred.await(told), "passed")
      assert.strictEqual(verdict.status, "does-not-compile")
    }),
  )
})
