import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { NodeServices } from "@effect/platform-node"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import type { Verdict, VerdictStatus } from "@fiberlings/core"
import { Duration, Effect, Exit, Layer, Scope } from "effect"
import { defaultLimits, Grader, Workshop } from "../src/index.ts"
import { layersOn } from "./layersOn.ts"
import type { Layer as Needed } from "./readHead.ts"
import { processes } from "./processes.ts"
import { readCorpus } from "./readCorpus.ts"

/**
 * Submissions that are broken, run away, cheat or attack, each with the verdict that is right. No
 * file passes, none stops the grader, and the next submission does not notice that it was there.
 */
const marker = `corpus-of-${process.pid}-${Date.now().toString(36)}`
const corpus = readCorpus(new URL("./corpus", import.meta.url), marker)
const workshop = new URL("./fixtures/workshop/", import.meta.url)

const on = await Effect.runPromise(layersOn)
const missing = (needs: ReadonlyArray<Needed>) => needs.filter((layer) => !on.has(layer))
const runnable = corpus.filter(({ needs }) => missing(needs).length === 0)

/** Who never ends is stopped soon; all others get the time that a busy machine needs. */
const optionsFor = (expects: ReadonlyArray<VerdictStatus>) => {
  const time = Duration.seconds(expects.includes("time-limit") ? 1 : 60)
  return { limits: { ...defaultLimits, time, heap: 128 }, sealed: true }
}
const twoAtOnce = { concurrency: 2 }
const patience = 1_800_000

const services = Grader.layer.pipe(
  Layer.provideMerge(Workshop.layer(fileURLToPath(workshop))),
  Layer.provideMerge(NodeServices.layer),
)

const find = Effect.fnUntraced(function* (name: string) {
  const { exercises } = yield* Workshop
  const exercise = (yield* exercises).find(({ id }) => id === `small/${name}`)
  return exercise ?? (yield* Effect.die(`the workshop has no exercise ${name}`))
})

const gradeIn = Effect.fnUntraced(function* (
  name: string,
  source: string,
  expects: ReadonlyArray<VerdictStatus>,
) {
  const grader = yield* Grader
  return yield* grader.grade(yield* find(name), source, optionsFor(expects))
})

/** The verdict on a starter by itself, and those that it gets behind each file that patches. */
const gradeBehind = Effect.gen(function* () {
  const exercise = yield* find("dashboard")
  const file = new URL("exercises/01-small/02-dashboard/exercise.ts", workshop)
  const starter = { exercise, source: readFileSync(file, "utf8") }
  const grader = yield* Grader
  const behind = yield* Effect.forEach(
    corpus.filter(({ name }) => patching.test(name)),
    ({ source, ...before }) =>
      Effect.gen(function* () {
        const first = { exercise: yield* find(before.exercise), source }
        const graded = yield* grader.gradeAll([first, starter], optionsFor(["failed"]))
        return [before.name, graded[1]?.verdict] as const
      }),
    twoAtOnce,
  )
  return { alone: yield* gradeIn("dashboard", starter.source, ["failed"]), behind }
})

const honest = ["01-answer", "02-dashboard", "03-cleanup", "04-ledger", "05-typed"]
const gradeHonest = Effect.forEach(
  honest,
  (folder) => {
    const file = new URL(`solutions/01-small/${folder}/solution.ts`, workshop)
    return gradeIn(folder.slice(3), readFileSync(file, "utf8"), ["passed"])
  },
  twoAtOnce,
)

/** Control characters but line breaks, halves of letters, and what turns the direction of writing. */
const notForTerminals =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be there
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u

/** Files of the corpus that change what others stand on, if they can. */
const patching =
  /^forged\/(arrayPush|currentFiber|effectSuccess|generatorNext|mapRecords|objectToJson|promise|stackTraceLimit|weakMapGet)$/

const said = (verdict: Verdict): string =>
  [verdict.message, ...verdict.checks.map((check) => check.message)].join("\n")

describe("the corpus of hostile and broken submissions", () => {
  const verdicts = new Map<string, Exit.Exit<Verdict, unknown>>()
  let before: ReadonlyArray<Verdict> = []
  let after: ReadonlyArray<Verdict> = []
  let starters: Effect.Success<typeof gradeBehind> | undefined
  const childrenBefore = processes().filter(({ parent }) => parent === process.pid)

  beforeAll(async () => {
    const scope = Scope.makeUnsafe()
    const grading = Effect.gen(function* () {
      before = yield* gradeHonest
      yield* Effect.forEach(
        runnable,
        (file) =>
          Effect.map(Effect.exit(gradeIn(file.exercise, file.source, file.expects)), (exit) => {
            verdicts.set(file.name, exit)
          }),
        twoAtOnce,
      )
      after = yield* gradeHonest
      starters = yield* gradeBehind
    })
    const built = Layer.buildWithScope(services, scope)
    await Effect.runPromise(
      Effect.flatMap(built, (context) => Effect.provideContext(grading, context)).pipe(
        Effect.onExit((exit) => Scope.close(scope, exit)),
      ),
    )
  }, patience)

  // Whatever a failing test leaves behind is ours: it carries the marker.
  afterAll(() => {
    for (const { command, pid } of processes()) {
      if (command.includes(marker)) process.kill(pid, "SIGKILL")
    }
  })

  for (const file of corpus) {
    const lacking = missing(file.needs)
    const expected = file.expects.join(" or ")
    if (lacking.length > 0) {
      it.skip(`${file.name}: ${expected} (not run without: ${lacking.join(", ")})`, () => {})
      continue
    }
    const test = file.open === undefined ? it : it.fails
    test(`${file.name}: ${expected}${file.open === undefined ? "" : ` (open: ${file.open})`}`, () => {
      const exit = verdicts.get(file.name)
      if (exit === undefined || Exit.isFailure(exit)) {
        return assert.fail(`${file.about}\nIt stopped the grader: ${String(exit?.cause)}`)
      }
      const verdict = exit.value
      const message = said(verdict)
      const whole = `${file.about}\n${verdict.status}: ${message}`
      assert.notStrictEqual<string>(verdict.status, "passed", whole)
      assert.include(file.expects, verdict.status, whole)
      assert.match(message, file.says, whole)
      assert.notMatch(message, /file:\/\/|node:internal|packages\/|\n\s+at .*:\d+:\d+/, whole)
      assert.notMatch(message, notForTerminals, whole)
    })
  }

  it("is as large as it is said to be", () => {
    assert.isAtLeast(corpus.length, 100)
  })

  it("leaves honest submissions their verdicts, byte for byte", () => {
    assert.deepStrictEqual(
      before.map(({ status }) => status),
      honest.map(() => "passed"),
      before.map(said).join("\n"),
    )
    assert.strictEqual(JSON.stringify(after), JSON.stringify(before))
  })

  it("helps no exercise of the same author that is graded after it", () => {
    assert.isAtLeast(starters?.behind.length ?? 0, 9)
    for (const [name, verdict] of starters?.behind ?? []) {
      assert.deepStrictEqual(verdict, starters?.alone, name)
    }
  })

  it("leaves no process behind", () => {
    const known = new Set(childrenBefore.map(({ pid }) => pid))
    const left = processes().filter(
      ({ command, parent, pid }) =>
        command.includes(marker) || (parent === process.pid && !known.has(pid)),
    )
    assert.deepStrictEqual(left, [])
  })
})
