import { assert, layer } from "@effect/vitest"
import { CohortSummary } from "@fiberlings/grader"
import { Effect, FileSystem, Option, Path, Schema, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { makeMiniature, services } from "../miniature.ts"
import { hello, right, writeFiles, wrong } from "./folders.ts"

const prepare = Effect.fnUntraced(function* (files: Readonly<Record<string, string>>) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* makeMiniature
  const cohort = path.join(path.dirname(workshop.root), "spring")
  yield* writeFiles(cohort, files)
  /** The files of results, with the number of the file on the disk: another one was written anew. */
  const kept = (results: string) =>
    Effect.gen(function* () {
      const names = (yield* fs.readDirectory(results)).filter((name) => name.endsWith(".json"))
      const numbers = yield* Effect.forEach(names, (name) => fs.stat(path.join(results, name)))
      return new Map(
        names.map((name, index) => [name, Option.getOrNull(numbers[index]?.ino ?? Option.none())]),
      )
    })
  return { ...workshop, cohort, kept, results: `${cohort}.results` }
})

/** Checks that ask something else each time that the inputs are drawn anew. */
const drawingChecks = `
import { exerciseChecks, succeedsWith } from "@fiberlings/testkit"

export default exerciseChecks(import.meta.url, (check) => [
  check("answers", {
    given: (draw) => draw.int(1, 1_000_000_000),
    run: (exercise) => exercise.answer,
    expect: (run, given) => [succeedsWith(run, given)],
  }),
])
`

const decode = Schema.decodeEffect(Schema.fromJsonString(CohortSummary))

layer(services, { excludeTestServices: true })("fiberlings grade --cohort", (it) => {
  it.effect("grades each, says what is missing and what was rejected, and touches none", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { cohort, fiberlings, root } = yield* prepare({
        [`ann/exercises/${hello}`]: right,
        [`bob/${hello}`]: wrong,
        "cy/notes.md": "",
        "say-hello.ts": right,
        "zip.zip": "PK",
      })
      const before = yield* fs.readDirectory(cohort, { recursive: true })
      const { code, out } = yield* fiberlings("grade", "--cohort", cohort, "--format", "json")
      assert.strictEqual(code, 0)
      const { exercises, submissions } = yield* decode(out)
      assert.deepStrictEqual(
        submissions.map(({ name, notHandedIn, verdicts }) => [
          name,
          verdicts.map(({ status }) => status).join(),
          notHandedIn.length,
        ]),
        [
          ["ann", "passed", 3],
          ["bob", "failed", 3],
          ["cy", "", 4],
          ["say-hello.ts", "passed", 3],
          ["zip.zip", "rejected,rejected,rejected,rejected", 0],
        ],
      )
      assert.deepStrictEqual([exercises[0]?.handedIn, exercises[0]?.solved], [4, 2])
      assert.deepStrictEqual(yield* fs.readDirectory(cohort, { recursive: true }), before)
      assert.isFalse(yield* fs.exists(`${root}/.fiberlings`))
    }),
  )

  it.effect("grades again only what has changed, by content, or by its checks", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { cohort, fiberlings, file, kept, results } = yield* prepare({
        [`ann/${hello}`]: right,
        [`bob/${hello}`]: wrong,
        [`cy/${hello}`]: wrong,
        "dan/02-second/01-say-thanks/exercise.ts": "broken",
      })
      const grade = fiberlings("grade", "--cohort", cohort)
      const regraded = Effect.gen(function* () {
        const before = yield* kept(results)
        const { err } = yield* grade
        const after = yield* kept(results)
        const names = [...after].filter(([name, ino]) => before.get(name) !== ino)
        return { err, names: names.map(([name]) => name.split("-")[0]) }
      })
      yield* grade
      assert.deepStrictEqual((yield* regraded).names, [])

      yield* fs.writeFileString(`${cohort}/ann/unread.txt`, "x")
      yield* fs.writeFileString(`${cohort}/bob/${hello}`, right)
      const [damaged] = [...(yield* kept(results)).keys()].filter((name) => name.startsWith("cy-"))
      yield* fs.truncate(`${results}/${damaged}`, 40)
      const second = yield* regraded
      assert.sameMembers(second.names, ["bob", "cy"])
      assert.match(second.err, /2 results are kept, 2 to grade/)

      const checks = file("exercises", "02-second/01-say-thanks/exercise.test.ts")
      yield* fs.writeFileString(checks, `${yield* fs.readFileString(checks)}// changed\n`)
      assert.sameMembers((yield* regraded).names, ["dan"])
    }),
  )

  it.effect("--exercise: every file is that exercise, whatever it is called", () =>
    Effect.gen(function* () {
      const { cohort, fiberlings } = yield* prepare({ "ann.ts": right, "bob/solution.ts": wrong })
      const { out } = yield* fiberlings("grade", "--cohort", cohort, "--exercise", "1.1")
      assert.match(out, /spring {2}2 submissions, 1 exercise/)
      assert.match(out, /ann\.ts +1\/1 +✓\nbob +0\/1 +✗/)
    }),
  )

  it.effect("--out inside of the cohort is no submission the next time", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { cohort, fiberlings } = yield* prepare({ [`ann/${hello}`]: right })
      const out = `${cohort}/report.html`
      const args = [
        "grade",
        "--cohort",
        cohort,
        "--results",
        `${cohort}/results`,
        "--format",
        "html",
      ]
      yield* fiberlings(...args, "--out", out)
      const first = yield* fs.readFileString(out)
      yield* fiberlings(...args, "--out", out)
      assert.strictEqual(yield* fs.readFileString(out), first)
      assert.match(first, /<p>1 submission, 4 exercises<\/p>/)
    }),
  )

  it.effect(
    "killed with SIGKILL in the middle, then resumed: the report of a run that was not",
    () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
        const bin = yield* path.fromFileUrl(new URL("../../src/bin.ts", import.meta.url))
        const names = Array.from({ length: 6 }, (_, index) => `s${index}`)
        const counting = "02-second/02-count-both"
        const { cohort, fiberlings, file, kept, results, root, read } = yield* prepare(
          Object.fromEntries(names.map((name) => [`${name}/${hello}`, `${wrong}// ${name}\n`])),
        )
        yield* fs.writeFileString(
          file("exercises", "01-first/01-say-hello/exercise.test.ts"),
          drawingChecks,
        )
        for (const name of names) {
          const text = `${yield* read(counting)}// ${name}\n`
          yield* writeFiles(cohort, { [`${name}/${counting}/exercise.ts`]: text })
        }

        const child = yield* spawner.spawn(
          ChildProcess.make(
            process.execPath,
            ["--no-warnings", bin, "grade", "--cohort", cohort, "--jobs", "1", "--workshop", root],
            { stdin: "ignore", stdout: "ignore" },
          ),
        )
        // The first two are kept: that is the middle.
        yield* child.stderr.pipe(
          Stream.decodeText(),
          Stream.splitLines,
          Stream.takeUntil((line) => line.startsWith("2 of 6 graded")),
          Stream.runDrain,
        )
        yield* child.kill({ killSignal: "SIGKILL" })
        const survived = yield* kept(results)
        assert.isAtLeast(survived.size, 2)
        assert.isBelow(survived.size, names.length)

        // A run that is not stopped, and asks the same questions.
        const whole = `${cohort}-2.results`
        yield* fs.makeDirectory(whole)
        yield* fs.copyFile(`${results}/secret`, `${whole}/secret`)
        for (const format of ["html", "json", "text"]) {
          const grade = (folder: string) =>
            fiberlings("grade", "--cohort", cohort, "--format", format, "--results", folder)
          const resumed = yield* grade(results)
          const uninterrupted = yield* grade(whole)
          assert.strictEqual(resumed.code, 0)
          assert.strictEqual(resumed.out, uninterrupted.out, format)
          if (format === "html") {
            const pending = names.length - survived.size
            assert.include(resumed.err, `${survived.size} results are kept, ${pending} to grade`)
            assert.notInclude(uninterrupted.err, "kept")
            assert.include(resumed.out, "<use href")
          }
        }
        const after = yield* kept(results)
        for (const [name, ino] of survived) assert.strictEqual(after.get(name), ino, name)
        assert.strictEqual(after.size, names.length)
        assert.isFalse(yield* fs.exists(`${results}/secret`))
      }),
    120_000,
  )
})
