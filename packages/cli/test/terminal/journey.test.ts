import { readFileSync } from "node:fs"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { inTerminal } from "./inTerminal.ts"
import { answers, hello, notHello, openWorkshop } from "./openWorkshop.ts"
import { asFound, startSession } from "./TerminalSession.ts"

inTerminal("a learner in a terminal", (it) => {
  it.effect("solves an exercise from start to finish, and goes on at the next one", () =>
    Effect.gen(function* () {
      const { file, root, session, solution, write } = yield* openWorkshop()
      assert.include(session.screen, "Answer with `hello`.")
      assert.include(session.screen, "exercises/01-first/01-say-hello/exercise.ts")
      yield* write(hello, answers("hallo"))
      yield* session.shows("not yet", notHello("hallo"))
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
