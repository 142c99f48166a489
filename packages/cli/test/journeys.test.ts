import { assert, layer } from "@effect/vitest"
import { Effect, Path, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { makeMiniature, services } from "./miniature.ts"

/** The command as a process of its own, as a shell would start it. */
const start = Effect.fnUntraced(function* (root: string, ...args: ReadonlyArray<string>) {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const path = yield* Path.Path
  const bin = yield* path.fromFileUrl(new URL("../src/bin.ts", import.meta.url))
  const child = yield* spawner.spawn(
    ChildProcess.make(process.execPath, ["--no-warnings", bin, ...args, "--workshop", root], {
      cwd: root,
      stdin: "ignore",
    }),
  )
  const text = (stream: typeof child.stdout) => Stream.mkString(Stream.decodeText(stream))
  const [out, err, code] = yield* Effect.all(
    [text(child.stdout), text(child.stderr), child.exitCode],
    { concurrency: "unbounded" },
  )
  return { out, err, code: Number(code) }
})

layer(services, { excludeTestServices: true })("as a process", (it) => {
  it.effect("a newcomer's first exercise, from the overview to solved", () =>
    Effect.gen(function* () {
      const { root, solution, write } = yield* makeMiniature
      const overview = yield* start(root, "start")
      assert.strictEqual(overview.code, 0, overview.err)
      assert.include(overview.out, "exercises/01-first/01-say-hello/exercise.ts")
      const wrong = yield* start(root, "run")
      assert.strictEqual(wrong.code, 1)
      yield* write("01-first/01-say-hello", yield* solution("01-first/01-say-hello"))
      const right = yield* start(root, "run")
      assert.strictEqual(right.code, 0)
      assert.include((yield* start(root, "list")).out, "1/4")
    }),
  )

  it.effect("output in a pipe has no colours and no escape sequences", () =>
    Effect.gen(function* () {
      const { root } = yield* makeMiniature
      for (const args of [["list"], ["run", "1.1"], ["run", "--all"], ["start"], ["--help"]]) {
        const { out, err } = yield* start(root, ...args)
        assert.notInclude(out + err, "\u001b", args.join(" "))
      }
    }),
  )

  it.effect("a program that never ends comes back with a message, and 1", () =>
    Effect.gen(function* () {
      const { root, write } = yield* makeMiniature
      yield* write("01-first/01-say-hello", "for (;;) {}\n")
      const { code, err, out } = yield* start(root, "run", "1.1")
      assert.strictEqual(code, 1)
      assert.match(out, /it never ended[\s\S]*stopped after 5 seconds/)
      assert.strictEqual(err, "")
    }),
  )

  it.effect("wrong use is said on standard error, with 2", () =>
    Effect.gen(function* () {
      const { root } = yield* makeMiniature
      const { code, err, out } = yield* start(root, "run", "nothing-like-it")
      assert.strictEqual(code, 2)
      assert.strictEqual(out, "")
      assert.match(err, /^There is no exercise "nothing-like-it"/)
      assert.notMatch(err, /\n\s+at /)
    }),
  )
})
