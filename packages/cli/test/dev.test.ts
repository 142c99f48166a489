import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { makeThirdParty, services } from "./miniature.ts"

const quotes = "01-parcels/01-both-quotes"
const van = "01-parcels/02-predict-the-van"

/** Few schedules: what is shown here does not need more. */
const quick = ["--most", "20", "--pct", "5"]

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ")

/** The workshop of somebody else, and what is done to its files. */
const makeWorkshop = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const made = yield* makeThirdParty
  const read = (...at: ReadonlyArray<string>) => fs.readFileString(made.file(...at))
  const write = (text: string, ...at: ReadonlyArray<string>) =>
    fs.writeFileString(made.file(...at), text)
  const change = (before: string, after: string, ...at: ReadonlyArray<string>) =>
    Effect.flatMap(read(...at), (text) => {
      assert.include(text, before)
      return write(text.replace(before, after), ...at)
    })
  const tree = Effect.gen(function* () {
    const names = (yield* fs.readDirectory(made.root, { recursive: true })).sort()
    return yield* Effect.forEach(names, (name) =>
      Effect.flatMap(fs.stat(made.file(name)), ({ type }) =>
        type === "File" ? Effect.map(read(name), (text) => [name, text]) : Effect.succeed([name]),
      ),
    )
  })
  const check = (...args: ReadonlyArray<string>) =>
    Effect.map(
      made.fiberlings("dev", "check", ...(args.includes("--most") ? [] : quick), ...args),
      (ran) => ({
        ...ran,
        line: inOneLine(ran.out),
      }),
    )
  return { ...made, read, write, change, tree, check }
})

layer(services, { excludeTestServices: true })("a workshop of somebody else", (it) => {
  it.effect("is listed, and graded with mistakes of its own", () =>
    Effect.gen(function* () {
      const { fiberlings, file } = yield* makeWorkshop
      const listed = JSON.parse((yield* fiberlings("list", "--json")).out)
      assert.deepStrictEqual(
        listed.map((row: { exercise: string }) => row.exercise),
        ["parcels/both-quotes", "parcels/predict-the-van"],
      )
      const first = yield* fiberlings("run", "1.1")
      assert.strictEqual(first.code, 1)
      assert.include(first.out, "You asked the second carrier when the first had answered.")
      const wrong = file("solutions", van, "misconceptions", "loadsInNoTime.ts")
      const second = yield* fiberlings("run", "1.2", "--file", wrong)
      assert.strictEqual(second.code, 1)
      assert.include(second.out, "You left out the time that loading takes.")
      const right = file("solutions", van, "solution.ts")
      assert.strictEqual((yield* fiberlings("run", "1.2", "--file", right)).code, 0)
    }),
  )

  it.effect("dev check: holds, with every mutant rejected and every mistake told by its name", () =>
    Effect.gen(function* () {
      const { check } = yield* makeWorkshop
      const { code, err, line, out } = yield* check("--mutants", "--matrix")
      assert.strictEqual(err, "")
      assert.match(line, /✓ 1\.1 Both quotes 3 solutions · 4 of 4 mistakes named · \d+ schedules/)
      assert.match(line, /· 8 mutants rejected, 1 equivalent/)
      assert.match(line, /✓ 1\.2 Predict: the van 1 solution · 3 of 3 mistakes named/)
      assert.deepStrictEqual(
        out
          .split("\n")
          .filter((row) => row.includes("■"))
          .map(inOneLine)
          .sort(),
        [
          " firstWins 1 ■ · · ·",
          " goneBeforeLoaded 1 ■ · ·",
          " listIsEnough 2 · ■ · ·",
          " loadsInNoTime 2 · ■ ·",
          " onlyOne 4 · · · ■",
          " oneByOne 3 · · ■ ·",
          " vanLeavesAtOnce 3 · · ■",
        ].sort(),
      )
      assert.include(out, "✓ everything holds")
      assert.strictEqual(code, 0)
    }),
  )

  it.effect("dev check: a wrong solution that is told another name, none, or that it passes", () =>
    Effect.gen(function* () {
      const { check, read, write } = yield* makeWorkshop
      const wrong = (name: string) => ["solutions", quotes, "misconceptions", `${name}.ts`]
      yield* write(yield* read(...wrong("oneByOne")), ...wrong("listIsEnough"))
      yield* write(yield* read("solutions", quotes, "solution.ts"), ...wrong("firstWins"))
      yield* write("export const quotes = 1\n", ...wrong("onlyOne"))
      const { code, line } = yield* check("--exercise", "both-quotes")
      assert.strictEqual(code, 1)
      assert.include(line, "misconceptions/listIsEnough.ts is told as oneByOne.")
      assert.include(line, "misconceptions/firstWins.ts is told as (passed).")
      assert.include(line, "misconceptions/onlyOne.ts is told as (no name).")
      assert.include(line, "1 of 4 wrong solutions named")
      assert.include(line, "✗ to mend: 1.1")
    }),
  )

  /** A solution with three mutants that do the same, which `equivalents.json` is to list. */
  const makeLimited = Effect.gen(function* () {
    const { change, check, write } = yield* makeWorkshop
    yield* change('"unbounded"', "2", "solutions", quotes, "solution.ts")
    const same = (operator: string, replacement: string) => ({
      operator,
      original: "2",
      replacement,
      reason: "There are two calls.",
    })
    return {
      same,
      listed: [
        same("concurrency to unbounded", '"unbounded"'),
        same("limit off by one", "3"),
        { ...same("whole tried twice", ".pipe(Effect.retry({ times: 1 }))"), original: "" },
      ],
      checkWith: Effect.fnUntraced(function* (entries: unknown) {
        yield* write(JSON.stringify(entries), "solutions", quotes, "equivalents.json")
        const args = "--exercise 1.1 --mutants --operators concurrency --most 1 --pct 0"
        return yield* check(...args.split(" "))
      }),
    }
  })

  it.effect("dev check --mutants: a mutant that passes; an equivalents.json that is none", () =>
    Effect.gen(function* () {
      const { checkWith } = yield* makeLimited
      const { code, line } = yield* checkWith([{}])
      assert.strictEqual(code, 1)
      const told = "A mutant passes: solution.ts, line 6,"
      assert.include(line, `${told} concurrency to unbounded: 2 → "unbounded"`)
      assert.include(line, `${told} limit off by one: 2 → 3`)
      assert.include(line, "equivalents.json cannot be read: Missing key")
    }),
  )

  it.effect("dev check --mutants: holds when equivalents.json says why they do the same", () =>
    Effect.gen(function* () {
      const { checkWith, listed } = yield* makeLimited
      const { code, line } = yield* checkWith(listed)
      assert.include(line, "3 equivalent · 0 survived ✓ everything holds")
      assert.strictEqual(code, 0)
    }),
  )

  it.effect("dev check --mutants: what equivalents.json lists without need", () =>
    Effect.gen(function* () {
      const { checkWith, listed, same } = yield* makeLimited
      const { code, line } = yield* checkWith([
        ...listed,
        same("concurrency to 1", "1"),
        // No operator makes this one; and the last was not asked for.
        same("concurrency to 7", "7"),
        same("text changed", "x"),
      ])
      assert.strictEqual(code, 1)
      const told = "equivalents.json lists a mutant that is rejected, or that there is not:"
      assert.include(line, `${told} concurrency to 1: 2 → 1`)
      assert.include(line, `${told} concurrency to 7: 2 → 7`)
      assert.notInclude(line, `${told} text changed`)
      assert.notInclude(line, "A mutant passes")
    }),
  )

  it.effect("dev check: a right solution that breaks under another schedule", () =>
    Effect.gen(function* () {
      const { check, write } = yield* makeWorkshop
      const guessed = `import { Api } from "@fiberlings/core"
import { Effect, Fiber, Ref } from "effect"

export const quotes = Effect.gen(function* () {
  const found = yield* Ref.make("?")
  const south = yield* Effect.forkChild(Api.fetch("south", "3 seconds"))
  yield* Effect.forkChild(Effect.flatMap(Fiber.join(south), (quote) => Ref.set(found, quote)))
  const north = yield* Api.fetch("north", "2 seconds")
  // Whoever has waited longer is told first, and usually goes on first.
  yield* Fiber.join(south)
  return { north, south: yield* Ref.get(found) }
})
`
      yield* write(guessed, "solutions", quotes, "alternatives", "forked.ts")
      const { code, line } = yield* check("--exercise", "1.1")
      assert.strictEqual(code, 1)
      assert.match(
        line,
        /alternatives\/forked\.ts, "both carriers are asked at once" breaks under the schedule \S+: Expected the result/,
      )
      assert.notInclude(line, "does not pass")
      assert.notInclude(line, "alternatives/zipped.ts, ")
    }),
  )

  it.effect("dev check: a mistake that is recognised in a right program, too", () =>
    Effect.gen(function* () {
      const { change, check } = yield* makeWorkshop
      const file = ["exercises", quotes, "misconceptions.ts"] as const
      yield* change("calls(run).length === 1", "calls(run).length > 0", ...file)
      const { code, line } = yield* check("--exercise", "both-quotes")
      assert.strictEqual(code, 1)
      assert.match(line, /onlyOne is recognised in solution\.ts, which is right \("[^"]+"\)\./)
      assert.include(line, "onlyOne is recognised in alternatives/forked.ts, which is right")
    }),
  )

  it.effect("dev check: every head that cannot be read, and in which file", () =>
    Effect.gen(function* () {
      const { change, check, fiberlings } = yield* makeWorkshop
      yield* change("star: false", "star: perhaps", "exercises", van, "README.md")
      yield* change("---\n", "", "exercises", quotes, "README.md")
      const { code, line } = yield* check()
      assert.strictEqual(code, 1)
      assert.include(line, `exercises/${van} is malformed: the head of its README.md`)
      assert.include(line, `exercises/${quotes} is malformed: its README.md does not begin with`)
      const listed = yield* fiberlings("list")
      assert.strictEqual(listed.code, 3)
      assert.include(listed.err, `exercises/${van} is malformed`)
      assert.include(listed.err, `exercises/${quotes} is malformed`)
    }),
  )

  it.effect("dev check: code in the texts that does not type-check", () =>
    Effect.gen(function* () {
      const { check, read, write } = yield* makeWorkshop
      const block = (line: string) =>
        `\n\`\`\`ts\nimport { Effect } from "effect"\n\n${line}\n\`\`\`\n`
      const append = (text: string, ...at: ReadonlyArray<string>) =>
        Effect.flatMap(read(...at), (before) => write(before + text, ...at))
      yield* append(block("Effect.sleep(100)"), "exercises", quotes, "README.md")
      yield* append(block("Effect.sleeep(100)"), "solutions", van, "why.md")
      const { code, line } = yield* check()
      assert.strictEqual(code, 1)
      assert.include(line, "why.md, block of code 1, line 3:")
      assert.include(line, "sleeep")
      assert.notInclude(line, "README.md, block")
    }),
  )

  it.effect(
    "dev new: an exercise that can be graded, and of which dev check says what is missing",
    () =>
      Effect.gen(function* () {
        const { check, fiberlings, file, tree } = yield* makeWorkshop
        const made = yield* fiberlings("dev", "new", "parcels", "lost-and-found")
        const place = "01-parcels/03-lost-and-found"
        assert.strictEqual(made.code, 0)
        assert.include(made.out, `  exercises/${place}/exercise.test.ts`)
        assert.include(made.out, `  solutions/${place}/solution.ts`)
        assert.include((yield* fiberlings("run", "1.3")).out, "✗ not yet")
        const solution = file("solutions", place, "solution.ts")
        assert.strictEqual((yield* fiberlings("run", "1.3", "--file", solution)).code, 0)

        const { code, line } = yield* check("--exercise", "lost-and-found")
        assert.strictEqual(code, 1)
        assert.include(line, "It has 0 alternatives;")
        assert.include(line, "It has 0 wrong solutions;")
        assert.include(line, "README.md has a TODO left.")
        assert.include(line, "hints.md has a TODO left.")
        assert.include(line, "why.md has a TODO left.")
        assert.notInclude(line, "solution.ts does not pass")
        assert.notInclude(line, "starter.ts should fail")
        assert.notInclude(line, "is missing")

        const before = yield* tree
        const again = yield* fiberlings("dev", "new", "1", "lost-and-found")
        assert.strictEqual(again.code, 2)
        assert.include(again.err, `There is parcels/lost-and-found already, in exercises/${place}.`)
        assert.deepStrictEqual(yield* tree, before)
      }),
  )

  it.effect("dev new: names that cannot be used change nothing", () =>
    Effect.gen(function* () {
      const { fiberlings, tree } = yield* makeWorkshop
      const before = yield* tree
      const names = [
        ["parcels", "Lost And Found"],
        ["parcels", "../../elsewhere"],
        ["parcels", "lost_and_found"],
        ["New Chapter", "lost"],
        ["../elsewhere", "lost"],
        ["7", "lost"],
      ] as const
      for (const [chapter, name] of names) {
        const { code, err } = yield* fiberlings("dev", "new", chapter, name)
        assert.strictEqual(code, 2, `${chapter} ${name}`)
        assert.include(err, "cannot be a name")
      }
      assert.deepStrictEqual(yield* tree, before)
    }),
  )

  it.effect("dev new: begins a workshop in a folder that is not there yet", () =>
    Effect.gen(function* () {
      const { fiberlings, file } = yield* makeWorkshop
      const mine = file("mine")
      const made = yield* fiberlings("dev", "new", "intro", "first", "--workshop", mine)
      assert.strictEqual(made.code, 0)
      assert.include(made.out, `dev check --exercise first --workshop ${mine}`)
      const listed = yield* fiberlings("list", "--json", "--workshop", mine)
      assert.deepStrictEqual(
        JSON.parse(listed.out).map((row: { exercise: string }) => row.exercise),
        ["intro/first"],
      )
    }),
  )

  it.effect("dev check --write: the page of exercises, and the numbers between their marks", () =>
    Effect.gen(function* () {
      const { check, read } = yield* makeWorkshop
      const before = yield* read("README.md")
      yield* check("--exercise", "1.2", "--write")
      assert.strictEqual(yield* read("README.md"), before)

      const { line } = yield* check("--mutants", "--operators", "concurrency", "--write")
      assert.include(line, "Written: docs/exercises.md Written: README.md")
      const page = yield* read("docs", "exercises.md")
      assert.include(
        page,
        "| 1.1 ★ | [Both quotes](../exercises/01-parcels/01-both-quotes/README.md) |",
      )
      assert.include(page, "| `onlyOne` | You asked only one carrier. | 1.1 |")
      const after = yield* read("README.md")
      const marked = /(<!-- numbers -->\n)([\s\S]*?)(\n<!-- \/numbers -->)/
      assert.match(marked.exec(after)?.[2] ?? "", /^\*\*2 exercises\*\* \(1 on the ★ path\), 2 alt/)
      assert.strictEqual(after.replace(marked, "$1not yet proved$3"), before)
    }),
  )
})
