import { readFileSync } from "node:fs"
import { assert } from "@effect/vitest"
import { Effect, FileSystem, Path } from "effect"
import { inTerminal } from "./inTerminal.ts"
import { answers, hello, notHello, openWorkshop } from "./openWorkshop.ts"

inTerminal("the keys, in a terminal", (it) => {
  it.effect(
    "x puts the starter back when that is wanted, and says where the learner's text is",
    () =>
      Effect.gen(function* () {
        const { file, read, session, write } = yield* openWorkshop()
        const starter = yield* read(hello)
        const mine = answers("mine")
        yield* write(hello, mine)
        yield* session.shows(notHello("mine"))
        yield* session.press("x")
        yield* session.shows("Put the starter back", "y/n")
        yield* session.press("n")
        yield* session.shows((screen) => !screen.includes("Put the starter back"), notHello("mine"))
        assert.strictEqual(yield* read(hello), mine)

        yield* session.press("x")
        yield* session.shows("y/n")
        yield* session.press("y")
        const screen = yield* session.shows("Your version is kept in", notHello("?"))
        assert.strictEqual(yield* read(hello), starter)
        const [backup = ""] =
          /\.fiberlings\/backups\/\S+\.ts/.exec(screen.replaceAll(/\n */g, "")) ?? []
        assert.notStrictEqual(backup, "", screen)
        assert.strictEqual(readFileSync(file(backup), "utf8"), mine)
      }),
  )

  it.effect("l finds an exercise by its name, and shows which ones are solved", () =>
    Effect.gen(function* () {
      const { session, solution, write } = yield* openWorkshop()
      yield* write(hello, yield* solution(hello))
      yield* session.shows("✓ passed")
      yield* session.press("l")
      yield* session.shows("Say hello", "Say goodbye", "Say thanks", "Count both")
      yield* session.press("\t")
      yield* session.shows("[pending]", (screen) => !screen.includes("Say hello"))
      yield* session.press("\t")
      yield* session.shows("[done]", "Say hello", (screen) => !screen.includes("Say goodbye"))
      yield* session.press("\t")
      yield* session.shows("[all]")
      for (const letter of "than") yield* session.press(letter)
      yield* session.shows("search: than", "Say thanks", (screen) => !screen.includes("Count both"))
      yield* session.press("\r")
      yield* session.shows("2.1 Say thanks", "not yet")
    }),
  )

  it.effect("e, s, d and ? each open a page, and Esc leads back", () =>
    Effect.gen(function* () {
      const { session } = yield* openWorkshop()
      for (const [key, title] of pages) {
        yield* session.press(key)
        if (key === "s") {
          yield* session.shows("without having solved it", "y/n")
          yield* session.press("y")
        }
        yield* session.shows(title)
        yield* session.press("\u001b")
        yield* session.shows("1.1 Say hello  exercises", (screen) => !screen.includes(title))
      }
    }),
  )

  it.effect("c checks all exercises", () =>
    Effect.gen(function* () {
      const { session, solution, write } = yield* openWorkshop()
      yield* write(hello, yield* solution(hello))
      yield* session.shows("✓ passed")
      yield* session.press("c")
      yield* session.shows("All checked: 1 of 4 passed", /✓ 1\.1 .*passed/, /✗ 2\.2 .*not yet/)
    }),
  )

  it.effect("o gives the terminal to the editor, as it was found, and takes it back", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const editor = path.join(yield* fs.makeTempDirectoryScoped(), "edit")
      yield* fs.writeFileString(editor, `#!/bin/sh\n${edits}`, { mode: 0o755 })
      const { session } = yield* openWorkshop({ env: { EDITOR: editor } })
      yield* session.press("o")
      yield* session.shows("[editor]", "[pid ")
      assert.isTrue(session.emulator.hasCursor)
      assert.strictEqual(
        /\[mode (\S+)\]/.exec(session.transcript)?.[1],
        /\[found (\S+)\]/.exec(session.transcript)?.[1],
      )
      yield* session.press("edited\r")
      yield* session.shows("1.1 Say hello", notHello("edited"))
      assert.isFalse(session.emulator.hasCursor)
    }),
  )

  it.effect("o says so when nobody told which editor to take", () =>
    Effect.gen(function* () {
      const { session } = yield* openWorkshop()
      yield* session.press("o")
      yield* session.shows("Neither $VISUAL nor $EDITOR", "1.1 Say hello")
    }),
  )
})

const pages = [
  ["e", "What does not hold yet: 1.1 Say hello"],
  ["s", "A solution of 1.1 Say hello"],
  ["d", "Yours and a solution: 1.1 Say hello"],
  ["?", "what differs between yours and a solution"],
] as const

/** Writes the line that is typed into the file as the exercise's answer. */
const edits = `
echo "[mode $(stty -g)]"
echo "[editor]"
read -r answer
printf 'import { Effect } from "effect"\\nexport const answer = Effect.succeed("%s")\\n' "$answer" > "$1"
`
