import { fileURLToPath } from "node:url"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, layer } from "@effect/vitest"
import { Duration, Effect, FileSystem, Layer } from "effect"
import { defaultLimits, Grader, Workshop } from "../src/index.ts"
import { processes } from "./processes.ts"

const workshop = fileURLToPath(new URL("./fixtures/workshop", import.meta.url))

const services = Grader.layer.pipe(
  Layer.provideMerge(Workshop.layer(workshop)),
  Layer.provideMerge(NodeServices.layer),
)

/** The solutions of these exercises, each behind a line of its own. */
const solutions = Effect.fnUntraced(function* (lines: Readonly<Record<string, string>>) {
  const fs = yield* FileSystem.FileSystem
  const { exercises, solutionFolder } = yield* Workshop
  const wanted = (yield* exercises).filter(({ id }) => id.slice("small/".length) in lines)
  return yield* Effect.forEach(wanted, (exercise) =>
    Effect.map(fs.readFileString(`${solutionFolder(exercise)}/solution.ts`), (solution) => ({
      exercise,
      source: `${solution}\n${lines[exercise.id.slice("small/".length)]}\n`,
    })),
  )
})

const children = () =>
  processes().filter(({ command, parent }) => {
    return parent === process.pid && command.includes("child/main.ts")
  })

layer(services, { excludeTestServices: true })("several exercises of one author", (it) => {
  describe("in one process", () => {
    it.effect("get the verdicts that they get alone, each with what it printed itself", () =>
      Effect.gen(function* () {
        const grader = yield* Grader
        const files = yield* solutions({
          answer: `console.log("one")`,
          cleanup: `console.error("two"); Reflect.set(globalThis, "shared", 1)`,
          typed: `console.log("three" + Reflect.get(globalThis, "shared"))`,
        })
        const together = yield* grader.gradeAll(files)
        assert.deepStrictEqual(
          together.map(({ verdict }) => verdict.output),
          ["one\n", "two\n", "three1\n"],
        )
        const alone = yield* Effect.forEach(files, ({ exercise, source }) =>
          grader.grade(exercise, source),
        )
        assert.deepStrictEqual(
          together.slice(0, 2).map(({ verdict }) => verdict),
          alone.slice(0, 2),
        )
      }),
    )

    it.effect("that breaks it, or leaves something running, is followed by a fresh one", () =>
      Effect.gen(function* () {
        const grader = yield* Grader
        const files = yield* solutions({
          answer: "process.exit(0)",
          cleanup: `Reflect.set(globalThis, "shared", 1); setInterval(() => {}, 1000)`,
          typed: `console.log(String(Reflect.get(globalThis, "shared")))`,
        })
        const graded = yield* grader.gradeAll(files)
        assert.deepStrictEqual(
          graded.map(({ verdict }) => verdict.status),
          ["crashed", "leaked", "passed"],
          JSON.stringify(graded.map(({ verdict }) => verdict)),
        )
        assert.strictEqual(graded[2]?.verdict.output, "undefined\n")
      }),
    )
  })

  it.effect("leave no process behind, be it one that never ends", () =>
    Effect.gen(function* () {
      const grader = yield* Grader
      const [file] = yield* solutions({ answer: "for (;;) {}" })
      if (file === undefined) return assert.fail("no such exercise")
      const before = children().map(({ pid }) => pid)
      const limits = { ...defaultLimits, time: Duration.seconds(1) }
      const verdict = yield* grader.grade(file.exercise, file.source, { limits })
      assert.strictEqual(verdict.status, "time-limit", verdict.message)
      // Killed at once; that it is gone may take a moment.
      while (children().some(({ pid }) => !before.includes(pid))) yield* Effect.sleep("10 millis")
    }),
  )

  it.effect("wait for no process that has died while it was kept warm", () =>
    Effect.gen(function* () {
      const grader = yield* Grader
      const [file] = yield* solutions({ answer: "" })
      if (file === undefined) return assert.fail("no such exercise")
      yield* grader.keepWarm(file.exercise)
      for (const { pid } of children()) process.kill(pid, "SIGKILL")
      while (children().length > 0) yield* Effect.sleep("10 millis")
      const verdict = yield* grader.grade(file.exercise, file.source)
      assert.strictEqual(verdict.status, "passed", verdict.message)
    }),
  )

  it.effect("find a process that waits, also right after another one was begun", () =>
    Effect.gen(function* () {
      const grader = yield* Grader
      const [file] = yield* solutions({ answer: "console.log(process.pid)" })
      if (file === undefined) return assert.fail("no such exercise")
      yield* grader.keepWarm(file.exercise)
      const warm = children().map(({ pid }) => pid)
      const grade = grader.grade(file.exercise, file.source)
      const both = yield* Effect.all([grade, grade], { concurrency: "unbounded" })
      assert.sameMembers(
        both.map(({ output }) => Number(output)),
        warm,
      )
    }),
  )
})
