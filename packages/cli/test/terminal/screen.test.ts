import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { makeMiniature } from "../miniature.ts"
import { inTerminal } from "./inTerminal.ts"
import { answers, hello, notHello, openWorkshop } from "./openWorkshop.ts"
import { asFound, startSession } from "./TerminalSession.ts"

const long = "a long answer ".repeat(20).trim()

/** Whether a screen is drawn whole at this size: the head in the first line, the keys in the last. */
const fills = (rows: number) => (screen: string) => {
  const lines = screen.split("\n")
  return (
    lines.length === rows && /^ fiberlings/.test(lines[0] ?? "") && /\bq/.test(lines.at(-1) ?? "")
  )
}

inTerminal("the watch screen, in a terminal", (it) => {
  it.effect("follows the size of the window, and leaves nothing of what was there", () =>
    Effect.gen(function* () {
      const { session, write } = yield* openWorkshop()
      yield* write(hello, answers(long))
      const first = yield* session.shows(
        "Yours succeeded with",
        "a long answer a long",
        "graded in",
      )
      const resize = Effect.fnUntraced(function* (columns: number, rows: number) {
        yield* session.resize(columns, rows)
        const screen = yield* session.shows(fills(rows))
        assert.deepStrictEqual(session.emulator.overlong, [])
        return screen
      })
      const small = yield* resize(40, 12)
      const large = yield* resize(120, 40)
      // Each once more, from another size: what is left over would be something else.
      const again = (columns: number, rows: number, screen: string) =>
        Effect.andThen(
          session.resize(columns, rows),
          session.shows((now) => now === screen),
        )
      yield* again(80, 24, first)
      yield* again(120, 40, large)
      yield* again(40, 12, small)
    }),
  )

  it.effect("has colours, and none where NO_COLOR asks for it", () =>
    Effect.gen(function* () {
      const paints = "\u001b\\[[0-9;]*m"
      const coloured = yield* openWorkshop()
      assert.match(coloured.session.transcript, new RegExp(paints))
      const plain = yield* openWorkshop({ env: { NO_COLOR: "1" } })
      yield* plain.write(hello, answers("no colour"))
      yield* plain.session.shows(notHello("no colour"))
      yield* plain.session.press("h")
      yield* plain.session.shows("Look at the TODO")
      yield* plain.session.press("q")
      assert.deepStrictEqual(yield* plain.session.ended, asFound(0))
      assert.notMatch(plain.session.transcript, new RegExp(paints))
    }),
  )

  it.effect("is no screen where the terminal knows no sequences: it says all once", () =>
    Effect.gen(function* () {
      const { root } = yield* makeMiniature
      const session = yield* startSession(["start", "--workshop", root], { env: { TERM: "dumb" } })
      assert.strictEqual((yield* session.ended).code, 0)
      assert.include(session.transcript, "Answer with `hello`.")
      assert.include(session.transcript, "not yet")
      assert.notInclude(session.transcript, "\u001b")
    }),
  )
})
