import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { NodeServices } from "@effect/platform-node"
import type { Exercise, Verdict } from "@fiberlings/core"
import { misconceptions } from "@fiberlings/testkit"
import { Effect, FileSystem, Layer, ManagedRuntime } from "effect"
import { afterAll, assert, describe, it } from "vitest"
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
  const gradeFile = (exercise: Exercise, file: string): Promise<Verdict> =>
    runtime.runPromise(
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const grader = yield* Grader
        return yield* grader.grade(exercise, yield* fs.readFileString(file))
      }),
    )

  for (const exercise of all.filter((one) => one.path.startsWith(`${chapter}/`))) {
    const folder = join(chapterFolder, basename(exercise.path))
    const alternatives = await files(join(folder, "alternatives"))
    const wrong = await files(join(folder, "misconceptions"))

    describe(`${exercise.number} ${exercise.title}`, () => {
      it("offers two alternatives and four wrong solutions; of a prediction only wrong ones", () => {
        if (exercise.form !== "predict") assert.isAtLeast(alternatives.length, 2)
        assert.isAtLeast(wrong.length, exercise.form === "predict" ? 3 : 4)
      })
      it("has three hints and a brief", () => {
        assert.lengthOf(exercise.hints, 3)
        assert.isNotEmpty(exercise.brief)
      })
      for (const file of ["solution.ts", ...alternatives.map((name) => `alternatives/${name}`)]) {
        it(`${file} passes`, async () => {
          const verdict = await gradeFile(exercise, join(folder, file))
          assert.strictEqual(verdict.status, "passed", describeVerdict(verdict))
        })
      }
      it(`starter.ts fails: ${exercise.starterFails}`, async () => {
        const verdict = await gradeFile(exercise, join(folder, "starter.ts"))
        const first = verdict.checks.find((check) => check.status !== "passed")
        assert.strictEqual(verdict.status, "failed", describeVerdict(verdict))
        assert.strictEqual(first?.name, exercise.starterFails, describeVerdict(verdict))
      })
      for (const file of wrong) {
        const id = file.replace(/\.ts$/, "")
        it(`misconceptions/${file} is rejected as ${id}`, async () => {
          assert.property(misconceptions, id, "not in the catalogue of misconceptions")
          const verdict = await gradeFile(exercise, join(folder, "misconceptions", file))
          assert.notStrictEqual(verdict.status, "passed")
          const named = verdict.checks.flatMap((check) => check.misconception ?? [])
          assert.strictEqual(named[0], id, describeVerdict(verdict))
        })
      }
    })
  }
}

const describeVerdict = (verdict: Verdict): string => JSON.stringify(verdict, undefined, 2)
