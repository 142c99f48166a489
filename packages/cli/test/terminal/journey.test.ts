import { readFileSync } from "node:fs"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { makeMiniature } from "../miniature.ts"
import { inTerminal } from "./inTerminal.ts"
import { asFound, startSession } from "./TerminalSession.ts"

const hello = "01-first/01-say-hello"

inTerminal("the watch screen in a terminal", (it) => {
  it.effect("an exercise from start to finish, and the next one the day after", () =>
    Effect.gen(function* () {
      const { file, root, solution, write } = yield* makeMiniature
      const session = yield* startSession(["start", "--workshop", root])
      yield* session.shows(
        "Answer with `hello`.",
        "exercises/01-first/01-say-hello/exercise.ts",
        "not yet",
      )
      yield* write(hello, answers("hallo"))
      yield* session.shows("not yet", 'Expected the result "hello". Yours succeeded with "hallo".')
      for (const hint of [
        "Look at the TODO",
        "makes an Effect of a value",
        "stands in the brief",
      ]) {
        assert.notInclude(session.screen, hint)
        yield* session.press("h")
        yield* session.shows(hint)
      }
      yield* write(hello, yield* solution(hello))
      yield* session.shows("✓ passed", "1/4")
      yield* session.press("n")
      yield* session.shows("1.2 Say goodbye", "not yet")
      yield* session.press("q")
      assert.deepStrictEqual(yield* session.ended, asFound(0))
      assert.include(session.screen, "1/4")
      const progress = JSON.parse(readFileSync(file(".fiberlings", "progress.json"), "utf8"))
      assert.deepStrictEqual(Object.keys(progress.done), ["first/say-hello"])
      assert.deepStrictEqual(progress.hints, { "first/say-hello": 3 })

      const again = yield* startSession(["start", "--workshop", root])
      yield* again.shows("1.2 Say goodbye", "1/4")
    }),
  )
})

const answers = (text: string) =>
  `import { Effect } from "effect"\nexport const answer = Effect.succeed(${JSON.stringify(text)})\n`
