import { readFileSync } from "node:fs"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { inTerminal } from "./inTerminal.ts"
import { goodbye, hello, openWorkshop } from "./openWorkshop.ts"
import { familyOf, killAll, noneLeft, someoneWorks, tellsProcesses } from "./processes.ts"
import { asFound, startSession, type TerminalSession } from "./TerminalSession.ts"

interface Way {
  readonly what: string
  readonly code: number
  readonly end: (session: TerminalSession) => Effect.Effect<void>
}

inTerminal("the end of the watch screen, in a terminal", (it) => {
  it.effect.each([
    { what: "q", code: 0, end: (session) => session.press("q") },
    { what: "Ctrl-C", code: 0, end: (session) => session.press("\u0003") },
    { what: "SIGINT", code: 130, end: (session) => session.signal("SIGINT") },
    { what: "SIGTERM", code: 143, end: (session) => session.signal("SIGTERM") },
    { what: "SIGHUP", code: 0, end: (session) => session.signal("SIGHUP") },
  ] satisfies ReadonlyArray<Way>)("by $what leaves the terminal as it was, and no process", (way) =>
    Effect.gen(function* () {
      const { root, session } = yield* openWorkshop()
      const started = familyOf(session.pid)
      yield* way.end(session)
      const ending = yield* session.ended
      assert.deepStrictEqual(ending, asFound(way.code))
      yield* noneLeft(started, root)
    }),
  )

  it.effect("by a fault of ours leaves the terminal as it was, and says what to do", () =>
    Effect.gen(function* () {
      const { root, session } = yield* openWorkshop({ env: { NODE_OPTIONS: faultOnSignal } })
      const started = familyOf(session.pid)
      yield* session.signal("SIGUSR2")
      const ending = yield* session.ended
      assert.deepStrictEqual(ending, asFound(3))
      yield* session.shows("the roof is leaking", "This is a fault of the workshop")
      assert.notInclude(session.screen, "    at ")
      yield* noneLeft(started, root)
    }),
  )

  it.effect("when the window is closed, no process is left", () =>
    Effect.gen(function* () {
      const { root, session } = yield* openWorkshop()
      const started = familyOf(session.pid)
      yield* session.close
      yield* noneLeft(started, root)
    }),
  )

  it.effect.skipIf(!tellsProcesses)("kill -9 while it grades: all is there the next time", () =>
    Effect.gen(function* () {
      const { file, root } = yield* killedWhileGrading
      const progress = JSON.parse(readFileSync(file(".fiberlings", "progress.json"), "utf8"))
      assert.deepStrictEqual(Object.keys(progress.done), ["first/say-hello"])
      const session = yield* startSession(["start", "--workshop", root])
      yield* session.shows("1.2 Say goodbye", "1/4", "grading")
    }),
  )

  // Elsewhere nothing tells a process that the one that started it is gone.
  it.effect.skipIf(process.platform !== "linux")(
    "kill -9 while it grades: no process is left",
    () =>
      Effect.gen(function* () {
        const { root, started } = yield* killedWhileGrading
        yield* noneLeft(started, root)
      }),
  )
})

/** Node's option that makes an error nobody catches out of a signal. */
const faultOnSignal = `--import=data:text/javascript,${encodeURIComponent(
  'process.once("SIGUSR2", () => { throw new Error("the roof is leaking") })',
)}`

/** The first exercise is solved, and the command gone while it graded an endless second one. */
const killedWhileGrading = Effect.gen(function* () {
  const { file, root, session, solution, write } = yield* openWorkshop()
  yield* write(hello, yield* solution(hello))
  yield* session.shows("✓ passed", "1/4")
  yield* session.press("n")
  yield* session.shows("1.2 Say goodbye", "not yet")
  yield* write(goodbye, "for (;;) {}\n")
  yield* someoneWorks(session.pid, "child/main.ts", 2)
  const started = familyOf(session.pid)
  yield* Effect.addFinalizer(() => killAll(started, root))
  yield* session.signal("SIGKILL")
  assert.strictEqual((yield* session.ended).code, 137)
  return { file, root, started }
})
