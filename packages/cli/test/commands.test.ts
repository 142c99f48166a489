import { assert, layer } from "@effect/vitest"
import { Verdict } from "@fiberlings/core"
import { Effect, FileSystem, Schema } from "effect"
import { makeMiniature, services } from "./miniature.ts"

const hello = "01-first/01-say-hello"
const goodbye = "01-first/02-say-goodbye"

const decodeVerdict = Schema.decodeEffect(Schema.fromJsonString(Verdict))

layer(services, { excludeTestServices: true })("fiberlings", (it) => {
  it.effect("run: says what is missing, and 1; then passed, and 0, and the list shows it", () =>
    Effect.gen(function* () {
      const { fiberlings, solution, write } = yield* makeMiniature
      const before = yield* fiberlings("run", "1.1")
      assert.strictEqual(before.code, 1)
      assert.include(before.out, "✗ not yet")
      assert.include(before.out, 'Expected the result "hello". Yours succeeded with "?".')
      assert.strictEqual(before.err, "")

      yield* write(hello, yield* solution(hello))
      const after = yield* fiberlings("run", "1.1")
      assert.strictEqual(after.code, 0)
      assert.include(after.out, "✓ passed")
      const listed = JSON.parse((yield* fiberlings("list", "--json")).out)
      assert.deepStrictEqual(
        listed.map((row: { exercise: string; done: boolean; current: boolean }) => [
          row.exercise,
          row.done,
          row.current,
        ]),
        [
          ["first/say-hello", true, false],
          ["first/say-goodbye", false, true],
          ["second/say-thanks", false, false],
          ["second/count-both", false, false],
        ],
      )
    }),
  )

  it.effect("run: without a name grades the exercise that one is at", () =>
    Effect.gen(function* () {
      const { fiberlings, solution, write } = yield* makeMiniature
      assert.include((yield* fiberlings("run")).out, "1.1 Say hello")
      yield* write(hello, yield* solution(hello))
      yield* fiberlings("run")
      assert.include((yield* fiberlings("run")).out, "1.2 Say goodbye")
    }),
  )

  it.effect("run: a solved exercise stays solved when it is broken again", () =>
    Effect.gen(function* () {
      const { fiberlings, solution, write } = yield* makeMiniature
      yield* write(hello, yield* solution(hello))
      yield* fiberlings("run", "1.1")
      yield* write(hello, "nonsense")
      assert.strictEqual((yield* fiberlings("run", "1.1")).code, 1)
      assert.include((yield* fiberlings("list")).out, "✓ 1.1")
    }),
  )

  it.effect("run --json: prints a verdict by its schema, and nothing else", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, out } = yield* fiberlings("run", "1.1", "--json")
      const verdict = yield* decodeVerdict(out)
      assert.strictEqual(code, 1)
      assert.strictEqual(verdict.exercise, "first/say-hello")
      assert.strictEqual(verdict.status, "failed")
      assert.deepStrictEqual(
        verdict.checks.map(({ name, status, misconception }) => ({ name, status, misconception })),
        [{ name: "answers", status: "failed", misconception: null }],
      )
    }),
  )

  it.effect("run --file: grades another file in the exercise's place and changes nothing", () =>
    Effect.gen(function* () {
      const { fiberlings, file, read } = yield* makeMiniature
      const mine = yield* read(goodbye)
      const other = file("solutions", goodbye, "solution.ts")
      const { code, out } = yield* fiberlings("run", "1.2", "--file", other)
      assert.strictEqual(code, 0)
      assert.include(out, "✓ passed")
      assert.strictEqual(yield* read(goodbye), mine)
      assert.notInclude((yield* fiberlings("list")).out, "✓")
    }),
  )

  it.effect("run --file: says when there is no such file", () =>
    Effect.gen(function* () {
      const { fiberlings, file } = yield* makeMiniature
      const { code, err } = yield* fiberlings("run", "1.1", "--file", file("nowhere.ts"))
      assert.strictEqual(code, 2)
      assert.match(err, /nowhere\.ts cannot be read/)
    }),
  )

  it.effect("run --all: grades every exercise", () =>
    Effect.gen(function* () {
      const { fiberlings, solution, write } = yield* makeMiniature
      yield* write(goodbye, yield* solution(goodbye))
      const { code, out } = yield* fiberlings("run", "--all")
      assert.strictEqual(code, 1)
      assert.include(out, "1 of 4 passed")
      const verdicts = JSON.parse((yield* fiberlings("run", "--all", "--json")).out)
      assert.deepStrictEqual(
        verdicts.map((verdict: Verdict) => verdict.status),
        ["failed", "passed", "failed", "failed"],
      )
    }),
  )

  it.effect("run --all: grades anew what has changed, and nothing else", () =>
    Effect.gen(function* () {
      const { fiberlings, solution, write } = yield* makeMiniature
      const first = yield* fiberlings("run", "--all", "--json")
      assert.strictEqual((yield* fiberlings("run", "--all", "--json")).out, first.out)
      yield* write(goodbye, yield* solution(goodbye))
      assert.match((yield* fiberlings("run", "--all")).out, /1 of 4 passed {2}3 unchanged since/)
      assert.include((yield* fiberlings("list")).out, "✓")
      assert.match((yield* fiberlings("run", "--all")).out, /1 of 4 passed {2}4 unchanged since/)
    }),
  )

  it.effect("run --all: grades all anew when checks have changed", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, file } = yield* makeMiniature
      yield* fiberlings("run", "--all")
      const checks = file("exercises", goodbye, "exercise.test.ts")
      yield* fs.writeFileString(checks, `${yield* fs.readFileString(checks)}// changed\n`)
      assert.notInclude((yield* fiberlings("run", "--all")).out, "unchanged")
    }),
  )

  it.effect("run --all: grades all anew when what was kept cannot be read", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, file } = yield* makeMiniature
      const { out } = yield* fiberlings("run", "--all")
      const kept = file(".fiberlings", "verdicts.json")
      yield* fs.writeFileString(kept, (yield* fs.readFileString(kept)).slice(0, 100))
      assert.strictEqual((yield* fiberlings("run", "--all")).out, out)
    }),
  )

  it.effect("run --all: does not go with an exercise", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, err } = yield* fiberlings("run", "1.1", "--all")
      assert.strictEqual(code, 2)
      assert.match(err, /--all grades every exercise/)
    }),
  )

  it.effect("run: a file that was deleted can be put back", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { exerciseFile, fiberlings, read } = yield* makeMiniature
      const starter = yield* read(hello)
      yield* fs.remove(exerciseFile(hello))
      const { code, err } = yield* fiberlings("run", "1.1")
      assert.strictEqual(code, 2)
      assert.match(err, /Put it back with: npx fiberlings reset 1\.1/)
      yield* fiberlings("reset", "1.1")
      assert.strictEqual(yield* read(hello), starter)
    }),
  )

  it.effect("names: an unknown one and an ambiguous one get the candidates", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const unknown = yield* fiberlings("run", "say-nothing")
      assert.strictEqual(unknown.code, 2)
      assert.match(unknown.err, /no exercise "say-nothing"[\s\S]*1\.1 {2}first\/say-hello/)
      const ambiguous = yield* fiberlings("hint", "first")
      assert.strictEqual(ambiguous.code, 2)
      assert.match(ambiguous.err, /could be any of these[\s\S]*say-hello[\s\S]*say-goodbye/)
      assert.notInclude(ambiguous.err, "say-thanks")
    }),
  )

  it.effect("hint: one more each time, and then the way to the solution", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const hints = yield* Effect.forEach([1, 2, 3, 4], () => fiberlings("hint", "thanks"))
      assert.match(hints[0]?.out ?? "", /Hint 1 of 3: First[\s\S]*Ask again/)
      assert.match(hints[1]?.out ?? "", /Hint 2 of 3: Second/)
      assert.match(hints[2]?.out ?? "", /Hint 3 of 3: Third[\s\S]*fiberlings solution 2\.1/)
      assert.strictEqual(hints[3]?.out, hints[2]?.out)
    }),
  )

  it.effect("solution: shows the text and why; --run runs it", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, out } = yield* fiberlings("solution", "1.1", "--run")
      assert.strictEqual(code, 0)
      assert.include(out, 'export const answer = Effect.succeed("hello")')
      assert.include(out, "Because that is the answer.")
      assert.include(out, "✓ passed")
    }),
  )

  it.effect("reset: keeps the learner's version and says where", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, file, read, write } = yield* makeMiniature
      const starter = yield* read(hello)
      yield* write(hello, "my own work")
      const { code, out } = yield* fiberlings("reset", "1.1")
      assert.strictEqual(code, 0)
      assert.strictEqual(yield* read(hello), starter)
      const backup = /kept in (\S+)/.exec(out)?.[1] ?? ""
      assert.strictEqual(yield* fs.readFileString(file(backup)), "my own work")
      // Nothing to keep: no second backup.
      yield* fiberlings("reset", "1.1")
      assert.lengthOf(yield* fs.readDirectory(file(".fiberlings", "backups")), 1)
    }),
  )

  it.effect("start: without a terminal prints the overview, grades once and is content", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, out } = yield* fiberlings("start")
      assert.strictEqual(code, 0)
      assert.match(out, /0\/4[\s\S]*Answer with `hello`\.[\s\S]*✗ not yet/)
    }),
  )

  it.effect("start --path star: the exercises with a star alone, until all are asked for", () =>
    Effect.gen(function* () {
      const { fiberlings, solution, write } = yield* makeMiniature
      yield* write(hello, yield* solution(hello))
      yield* fiberlings("run", "1.1")
      const star = yield* fiberlings("start", "--path", "star")
      assert.match(star.out, /1\/2[\s\S]*Answer with `goodbye`/)
      assert.notInclude(star.out, "2.1")
      assert.include((yield* fiberlings("list")).out, "1/2 ███████░░░░░░░ solved, on the ★ path")
      // It is remembered; one that is beside the path can be opened all the same.
      yield* write(goodbye, yield* solution(goodbye))
      yield* fiberlings("run")
      assert.include((yield* fiberlings("start")).out, "2/2")
      assert.include((yield* fiberlings("start", "thanks")).out, "2/4")
      const all = yield* fiberlings("start", "--path", "all")
      assert.match(all.out, /2\/4[\s\S]*2\.1 Say thanks/)
      assert.strictEqual((yield* fiberlings("start", "--path", "short")).code, 2)
    }),
  )

  it.effect("progress: a file that cannot be understood is left alone", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, file } = yield* makeMiniature
      yield* fs.makeDirectory(file(".fiberlings"))
      yield* fs.writeFileString(file(".fiberlings", "progress.json"), "{ broken")
      const { code, err } = yield* fiberlings("list")
      assert.strictEqual(code, 3)
      assert.match(err, /progress\.json cannot be read\. Mend it/)
      assert.strictEqual(yield* fs.readFileString(file(".fiberlings", "progress.json")), "{ broken")
    }),
  )

  it.effect("progress: counts under the id that an exercise had before", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, file } = yield* makeMiniature
      yield* fs.makeDirectory(file(".fiberlings"))
      yield* fs.writeFileString(
        file(".fiberlings", "progress.json"),
        JSON.stringify({
          version: 1,
          done: { "first/say-farewell": "2026-01-01T00:00:00.000Z" },
          hints: {},
          current: null,
        }),
      )
      assert.include((yield* fiberlings("list")).out, "✓ 1.2")
    }),
  )

  it.effect("wrong arguments: one sentence and where to look, not the whole help", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const flag = yield* fiberlings("run", "--bogus")
      assert.strictEqual(flag.code, 2)
      assert.match(flag.err, /--bogus[\s\S]*fiberlings run --help/)
      assert.strictEqual(flag.out, "")
      assert.strictEqual((yield* fiberlings("juggle")).code, 2)
    }),
  )

  it.effect("--workshop: a folder without exercises is named", () =>
    Effect.gen(function* () {
      const { fiberlings, file } = yield* makeMiniature
      const { code, err } = yield* fiberlings("list", "--workshop", file("solutions"))
      assert.strictEqual(code, 2)
      assert.match(err, /solutions/)
    }),
  )
})
