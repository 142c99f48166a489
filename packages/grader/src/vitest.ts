import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { NodeServices } from "@effect/platform-node"
import type { Exercise, Verdict } from "@fiberlings/core"
import { misconceptions } from "@fiberlings/testkit"
import { Effect, FileSystem, Layer, ManagedRuntime } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Grader } from "./Grader.ts"
import { Workshop } from "./Workshop.ts"

/**
 * Grades everything that a chapter of solutions/ holds, as a learner's file would be graded: each
 * solution and alternative passes, each starter fails for the reason it states, each wrong solution
 * is rejected with its own message. Never reads an exercise.ts, which a learner may have edited.
 *
 * `testFile` is the `import.meta.url` of a test file in `solutions/NN-chapter/test/`.
 */
export const testSolutions = async (testFile: string): Promise<void> => {
  const chapterFolder = dirname(dirname(fileURLToPath(testFile)))
  const chapter = basename(chapterFolder)
  const root = dirname(dirname(chapterFolder))
  const runtime = ManagedRuntime.make(
    Grader.layer.pipe(
      Layer.provideMerge(Workshop.layer(root)),
      Layer.provideMerge(NodeServices.layer),
    ),
  )
  afterAll(() => runtime.dispose())

  const all = await runtime.runPromise(Effect.flatMap(Workshop, (workshop) => workshop.exercises))
  const files = (folder: string) =>
    runtime.runPromise(
      Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readDirectory(folder)).pipe(
        Effect.catchReason("PlatformError", "NotFound", () => Effect.succeed([])),
        Effect.map((names) => names.filter((name) => name.endsWith(".ts")).sort()),
      ),
    )
  /** The verdicts on these texts, in order: in one process, as long as none of them breaks it. */
  const gradeTexts = (exercise: Exercise, folder: string, names: ReadonlyArray<string>) =>
    runtime.runPromise(
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const grader = yield* Grader
        const submitted = yield* Effect.forEach(names, (name) =>
          Effect.map(fs.readFileString(join(folder, name)), (source) => ({ exercise, source })),
        )
        const graded = yield* grader.gradeAll(submitted)
        return new Map(names.map((name, index) => [name, graded[index]!.verdict]))
      }),
    )

  for (const exercise of all.filter((one) => one.path.startsWith(`${chapter}/`))) {
    const folder = join(chapterFolder, basename(exercise.path))
    const alternatives = await files(join(folder, "alternatives"))
    const wrong = await files(join(folder, "misconceptions"))

    const right = ["solution.ts", ...alternatives.map((name) => `alternatives/${name}`)]
    const mistakes = wrong.map((name) => `misconceptions/${name}`)

    describe(`${exercise.number} ${exercise.title}`, () => {
      let verdicts: ReadonlyMap<string, Verdict> = new Map()
      const verdictOn = (name: string): Verdict => {
        const verdict = verdicts.get(name)
        assert.isDefined(verdict)
        return verdict
      }
      beforeAll(async () => {
        verdicts = await gradeTexts(exercise, folder, [...right, "starter.ts", ...mistakes])
      }, 300_000)

      it("offers two alternatives and four wrong solutions; of a prediction only wrong ones", () => {
        if (exercise.form !== "predict") assert.isAtLeast(alternatives.length, 2)
        assert.isAtLeast(wrong.length, exercise.form === "predict" ? 3 : 4)
      })
      it("has three hints and a brief", () => {
        assert.lengthOf(exercise.hints, 3)
        assert.isNotEmpty(exercise.brief)
      })
      for (const name of right) {
        it(`${name} passes`, () => {
          const verdict = verdictOn(name)
          assert.strictEqual(verdict.status, "passed", describeVerdict(verdict))
        })
      }
      it(`starter.ts fails: ${exercise.starterFails}`, () => {
        const verdict = verdictOn("starter.ts")
        const first = verdict.checks.find((check) => check.status !== "passed")
        assert.strictEqual(verdict.status, "failed", describeVerdict(verdict))
        assert.strictEqual(first?.name, exercise.starterFails, describeVerdict(verdict))
      })
      for (const name of mistakes) {
        const id = basename(name, ".ts")
        it(`${name} is rejected as ${id}`, () => {
          assert.property(misconceptions, id, "not in the catalogue of misconceptions")
          const verdict = verdictOn(name)
          assert.notStrictEqual(verdict.status, "passed")
          const named = verdict.checks.flatMap((check) => check.misconception ?? [])
          assert.strictEqual(named[0], id, describeVerdict(verdict))
        })
      }
    })
  }
}

const describeVerdict = (verdict: Verdict): string => JSON.stringify(verdict, undefined, 2)
