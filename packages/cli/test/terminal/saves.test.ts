import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { inTerminal } from "./inTerminal.ts"
import { answers, goodbye, hello, notHello, openWorkshop } from "./openWorkshop.ts"

inTerminal("a save, in a terminal", (it) => {
  it.effect("two within a millisecond: what is told is about the last text", () =>
    Effect.gen(function* () {
      const { exerciseFile, session } = yield* openWorkshop()
      const file = exerciseFile(hello)
      writeFileSync(file, answers("one"))
      writeFileSync(file, answers("two"))
      yield* session.shows(notHello("two"))
      // Once more while the text before is being graded, which takes seconds.
      writeFileSync(file, `for (let i = 0; i < 2e9; i++) {}\n${answers("three")}`)
      yield* session.shows((screen) => !screen.includes(notHello("two")))
      writeFileSync(file, answers("four"))
      writeFileSync(file, answers("hello"))
      yield* session.shows("✓ passed")
      yield* session.press("p")
      yield* session.shows("✓ passed", "This is the first exercise.")
      assert.notInclude(session.transcript, notHello("four"))
    }),
  )

  it.effect(
    "by an editor that renames, by one that truncates first, of a file that was deleted",
    () =>
      Effect.gen(function* () {
        const { exerciseFile, session } = yield* openWorkshop()
        const file = exerciseFile(hello)
        writeFileSync(`${file}~`, answers("renamed"))
        renameSync(`${file}~`, file)
        yield* session.shows(notHello("renamed"))

        const opened = openSync(file, "w")
        yield* session.shows((screen) => !screen.includes(notHello("renamed")))
        writeSync(opened, answers("whole").slice(0, 20))
        writeSync(opened, answers("whole").slice(20))
        closeSync(opened)
        yield* session.shows(notHello("whole"))

        rmSync(file)
        yield* session.shows(
          "Waiting for exercises/01-first/01-say-hello/exercise.ts",
          "npx fiberlings reset 1.1",
        )
        assert.notInclude(session.screen, notHello("whole"))
        writeFileSync(file, answers("back"))
        yield* session.shows(notHello("back"))
      }),
  )

  it.effect("of another exercise changes nothing", () =>
    Effect.gen(function* () {
      const { exerciseFile, session } = yield* openWorkshop()
      writeFileSync(exerciseFile(hello), answers("one"))
      yield* session.shows(notHello("one"))
      const before = session.transcript.length
      writeFileSync(exerciseFile(goodbye), answers("goodbye"))
      // By the time that these are seen, the other file was there to be seen too.
      for (const text of ["two", "three"]) {
        writeFileSync(exerciseFile(hello), answers(text))
        yield* session.shows("1.1 Say hello", notHello(text), "0/4")
      }
      assert.notInclude(session.transcript.slice(before), "goodbye")
    }),
  )

  it.effect("of a program that prints: nothing that it prints reaches the terminal", () =>
    Effect.gen(function* () {
      const { session, write } = yield* openWorkshop()
      yield* write(hello, prints)
      const screen = yield* session.shows("It printed:", "mischief")
      assert.match(screen, /^ fiberlings .*\n\n 1\.1 Say hello/)
      assert.match(screen, /q quit$/)
      assert.deepStrictEqual(session.emulator.overlong, [])
      assert.isFalse(session.emulator.hasCursor)
      assert.strictEqual(session.emulator.title, "")
      for (const sequence of ["\u001b[?1049l", "\u001b[?25h", "\u001b[5m", "\u009b", "\b", "\0"]) {
        assert.notInclude(session.transcript, sequence)
      }
    }),
  )
})

/** A program that does to a terminal what one can do by printing. */
const prints = `
import { Effect } from "effect"

const controls =
  "\\u001b[?25h\\u001b[?1049l\\u001b[31mmischief\\u001b[5m\\u001b[2J\\u001b[H\\u001b]0;mine\\u0007\\u009b2J\\0\\b\\b\\r"
console.log(controls + "\\tA line" + "\\n".repeat(3) + "漢字".repeat(100))
console.error(controls)
process.stdout.write(controls)
process.stderr.write(controls)
export const answer = Effect.succeed(controls)
`
