import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem, Path } from "effect"
import { OutNotWritable, SubmissionsNotGraded } from "../../src/grade/GradeErrors.ts"
import { makeMiniature, services } from "../miniature.ts"
import { hello, right, writeFiles, wrong } from "./folders.ts"

/** The miniature workshop, and a folder beside it with these files. */
const prepare = Effect.fnUntraced(function* (files: Readonly<Record<string, string>>) {
  const path = yield* Path.Path
  const workshop = yield* makeMiniature
  const folder = path.join(path.dirname(workshop.root), "handed-in")
  yield* writeFiles(folder, files)
  return { ...workshop, folder }
})

layer(services, { excludeTestServices: true })("fiberlings grade", (it) => {
  it.effect("one file: 0 when it passes, 1 when not, and nobody's progress is touched", () =>
    Effect.gen(function* () {
      const { fiberlings, folder } = yield* prepare({ "say-hello.ts": right, "x.ts": wrong })
      const passed = yield* fiberlings("grade", `${folder}/say-hello.ts`)
      assert.strictEqual(passed.code, 0, passed.err)
      assert.include(passed.out, "first/say-hello")
      assert.include(passed.out, "1 of 1 exercise passed")
      const failed = yield* fiberlings("grade", `${folder}/x.ts`, "--exercise", "1.1")
      assert.strictEqual(failed.code, 1)
      assert.include(failed.out, 'Yours succeeded with "?"')
      assert.strictEqual(failed.err, "")
      assert.notInclude((yield* fiberlings("list")).out, "✓")
    }),
  )

  it.effect("a folder: what it does not hold is left out, what is rejected is named, and 1", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, folder } = yield* prepare({ [`exercises/${hello}`]: right })
      yield* fs.makeDirectory(`${folder}/exercises/02-second/01-say-thanks`, { recursive: true })
      yield* fs.symlink("/etc/passwd", `${folder}/exercises/02-second/01-say-thanks/exercise.ts`)
      const { code, out } = yield* fiberlings("grade", folder, "--format", "json")
      assert.strictEqual(code, 1)
      assert.deepStrictEqual(
        JSON.parse(out).exercises.map((one: { exercise: string; status: string }) => [
          one.exercise,
          one.status,
        ]),
        [
          ["first/say-hello", "passed"],
          ["second/say-thanks", "rejected"],
        ],
      )
      assert.include(out, "01-say-thanks/exercise.ts is a symbolic link")
    }),
  )

  it.effect("exercism: with the code of each check", () =>
    Effect.gen(function* () {
      const { fiberlings, folder } = yield* prepare({ "say-hello.ts": right })
      const { out } = yield* fiberlings("grade", `${folder}/say-hello.ts`, "--format", "exercism")
      assert.match(out, /"test_code": "check\(\\"/)
    }),
  )

  it.effect("a format by its name, into a file that is replaced", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, folder } = yield* prepare({ "say-hello.ts": right })
      const out = `${folder}/result`
      for (const [name, words] of [
        ["text", /1 of 1 exercise passed/],
        ["junit", /^<\?xml[\s\S]*<testsuite name="1\.1/],
      ] as const) {
        yield* fs.writeFileString(out, "before")
        const args = ["--format", name, "--out", out]
        const said = yield* fiberlings("grade", `${folder}/say-hello.ts`, ...args)
        assert.strictEqual(said.code, 0, said.err)
        assert.strictEqual(said.out, `Written to ${out}`)
        const text = yield* fs.readFileString(out)
        assert.match(text, words)
        assert.notInclude(text, "before")
      }
      // Nothing half written stays behind.
      assert.sameMembers(yield* fs.readDirectory(folder), ["result", "say-hello.ts"])
    }),
  )

  it.effect("--out follows a link to the file that is meant", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, folder } = yield* prepare({ "say-hello.ts": right, "real.txt": "" })
      yield* fs.symlink("real.txt", `${folder}/link`)
      yield* fiberlings("grade", `${folder}/say-hello.ts`, "--out", `${folder}/link`)
      assert.include(yield* fs.readFileString(`${folder}/real.txt`), "say-hello")
      assert.strictEqual(yield* fs.readLink(`${folder}/link`), "real.txt")
    }),
  )

  const misused = (what: string, args: (folder: string) => ReadonlyArray<string>, words: RegExp) =>
    it.effect(`says ${what}, with 2`, () =>
      Effect.gen(function* () {
        const { fiberlings, folder } = yield* prepare({ "say-hello.ts": right, "empty/a.md": "" })
        const { code, err, out } = yield* fiberlings("grade", ...args(folder))
        assert.strictEqual(code, 2)
        assert.strictEqual(out, "")
        assert.match(err, words)
        assert.notInclude(err, "fault of the workshop")
      }),
    )
  const file = (folder: string) => `${folder}/say-hello.ts`

  misused(
    "when nothing is there",
    (f) => [`${f}/nowhere`],
    /^There is nothing at .*nowhere\. Is its name/,
  )
  misused(
    "when no exercise is recognised",
    (f) => [`${f}/empty`],
    /^No exercise was recognised in .*empty\. Say which one it is with --exercise, or hand in a folder .* like 01-first\/01-say-hello\/exercise\.ts\.$/,
  )
  misused(
    "which formats there are",
    (f) => [file(f), "--format", "pdf"],
    /^There is no format "pdf" for a submission\. These there are:\n {2}text\n {2}json/,
  )
  misused(
    "which formats there are of a cohort",
    (f) => ["--cohort", f, "--format", "junit"],
    /^There is no format "junit" for a cohort\. These there are:\n {2}text\n {2}json\n {2}html$/,
  )
  misused(
    "when the folder for --out is missing",
    (f) => [file(f), "--out", `${f}/no/x`],
    /no\/x cannot be written: the folder that it should stand in is not there\. Make it first\.$/,
  )
  misused(
    "when --out is a folder",
    (f) => [file(f), "--out", f],
    /handed-in cannot be written: it is a folder\. Name a file in it\.$/,
  )
  misused(
    "when nothing is named",
    () => [],
    /^Say what to grade\. For example:\n {2}npx fiberlings grade alice/,
  )
  misused(
    "when --jobs has no cohort",
    (f) => [file(f), "--jobs", "2"],
    /^--jobs and --results go with --cohort\./,
  )
  misused(
    "when a cohort is not all",
    (f) => [file(f), "--cohort", f],
    /^--cohort grades a folder: give it without another submission\./,
  )
  misused(
    "when there are no jobs",
    (f) => ["--cohort", f, "--jobs", "0"],
    /^--jobs has to be 1 or more\./,
  )
  misused(
    "when the cohort is not there",
    (f) => ["--cohort", `${f}/nowhere`],
    /^There is no folder .*nowhere that can be read\. --cohort wants a folder/,
  )
  misused(
    "when the cohort is a file",
    (f) => ["--cohort", file(f)],
    /^There is no folder .*say-hello\.ts that can be read/,
  )
  misused(
    "when results cannot be kept",
    (f) => ["--cohort", f, "--results", `${file(f)}/x`],
    /^Results cannot be kept in .*x\. Name another folder with --results\.$/,
  )
  misused(
    "when there is no such exercise",
    (f) => [file(f), "--exercise", "9.9"],
    /^There is no exercise "9\.9"/,
  )

  it.effect("says when a cohort is empty, with 2", () =>
    Effect.gen(function* () {
      const { fiberlings, folder } = yield* prepare({ "cohort/.hidden": "" })
      const { code, err } = yield* fiberlings("grade", "--cohort", `${folder}/cohort`)
      assert.strictEqual(code, 2)
      assert.match(
        err,
        /^There are no submissions in .*cohort\. It should hold one folder or file for each\.$/,
      )
    }),
  )

  it("names submissions on which the grader failed, harmlessly", () => {
    const names = Array.from({ length: 12 }, (_, index) => `s${index}\u001b`)
    const { message } = new SubmissionsNotGraded({ names, reason: "No process." })
    assert.match(
      message,
      /^The grader failed on these submissions; the same command tries again:\n {2}s0\\u\{1b\}\n/,
    )
    assert.match(message, /… and 2 more\nNo process\.$/)
    assert.match(
      new OutNotWritable({ file: "a\n", problem: "p." }).message,
      /^a\\u\{a\} cannot be written: p\.$/,
    )
  })
})
