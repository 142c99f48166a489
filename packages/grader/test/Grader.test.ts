import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import type { VerdictStatus } from "@fiberlings/core"
import { Duration, Effect, FileSystem, Layer, Path } from "effect"
import { Grader, LearnerProcess, Workshop } from "../src/index.ts"
import { defaultLimits } from "../src/LearnerProcess.ts"

const miniature = new URL("../../cli/test/fixtures/miniature", import.meta.url)

const services = Layer.unwrap(
  Effect.gen(function* () {
    const path = yield* Path.Path
    const root = yield* path.fromFileUrl(miniature)
    return Grader.layer.pipe(
      Layer.provideMerge(LearnerProcess.layer),
      Layer.provideMerge(Workshop.layer(root)),
    )
  }),
).pipe(Layer.provideMerge(NodeServices.layer))

const limits = { ...defaultLimits, time: Duration.seconds(1) }

const grade = Effect.fnUntraced(function* (name: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const grader = yield* Grader
  const [exercise] = yield* workshop.exercises
  if (exercise === undefined) return yield* Effect.die("the miniature has no exercise")
  const file = yield* path.fromFileUrl(new URL(`./corpus/${name}.ts`, import.meta.url))
  return yield* grader.grade(exercise, yield* fs.readFileString(file), limits)
})

/** What each broken file is called, and the words that tell the learner what to do about it. */
const broken: ReadonlyArray<readonly [string, VerdictStatus, RegExp]> = [
  ["syntaxError", "does-not-compile", /cannot be loaded[\s\S]*Expression expected[\s\S]*line 4/],
  ["enumSyntax", "does-not-compile", /enum is not supported[\s\S]*line 1/],
  ["unknownImport", "does-not-compile", /'effect' does not provide an export named 'Efect'/],
  ["unknownPackage", "does-not-compile", /Cannot find package 'lodash'/],
  ["throwsAtImport", "crashed", /while it was loaded[\s\S]*Error: boom[\s\S]*line 1/],
  ["effect3", "crashed", /Effect\.fork is not a function[\s\S]*line 3/],
  ["exitsAtImport", "crashed", /ended its own process/],
  ["exitsInside", "crashed", /ended its own process/],
  ["lateRejection", "crashed", /nobody caught me[\s\S]*line 3/],
  ["exportsNothing", "failed", /does not export `answer`; it exports nothing/],
  ["exportsPromise", "failed", /An Effect was expected here, and this came: a Promise/],
  ["throwsInside", "failed", /Yours died of Error\(message: "inside"\)/],
  ["neverEnds", "deadlocked", /never ends/],
  ["endlessLoop", "time-limit", /stopped after 1 seconds of real time/],
  ["endlessLoopAtImport", "time-limit", /stopped after 1 seconds of real time/],
  ["yieldsForever", "time-limit", /stopped after 100000 steps/],
  ["realTimer", "uncontrolled", /left the simulator/],
  ["printsALot", "output-limit", /stopped after it had printed/],
  ["forgedReport", "protocol-violation", /interfered with its own grading/],
  ["garbledReport", "protocol-violation", /interfered with its own grading/],
]

layer(services, { excludeTestServices: true })("Grader", (it) => {
  it.effect("passes what is right", () =>
    Effect.gen(function* () {
      const verdict = yield* grade("solution")
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
      const verdict = yield* grade("prints")
      assert.strictEqual(verdict.status, "passed")
      assert.include(verdict.output, "red")
    }),
  )

  for (const [name, status, words] of broken) {
    it.effect(`calls ${name} ${status}`, () =>
      Effect.gen(function* () {
        const verdict = yield* grade(name)
        const said = [verdict.message, ...verdict.checks.map((check) => check.message)].join("\n")
        assert.strictEqual(verdict.status, status, said)
        assert.match(said, words)
        assert.notMatch(said, /file:\/\/|node:internal|packages\/grader/)
      }),
    )
  }
})
