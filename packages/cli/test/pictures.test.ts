import { assert, layer } from "@effect/vitest"
import { Trace } from "@fiberlings/core"
import { Effect, FileSystem, Schema } from "effect"
import { makeMiniature, services } from "./miniature.ts"

const both = "02-second/02-count-both"

const tokenIn = (out: string): string => /replay (\S+)/.exec(out)?.[1] ?? ""

layer(services, { excludeTestServices: true })("pictures", (it) => {
  it.effect("run: shows the steps of a failing schedule, and how to see them again", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, out } = yield* fiberlings("run", "2.2")
      assert.strictEqual(code, 1)
      assert.match(out, /Under another schedule \(it fails in \d+ of 1000 random ones\)/)
      assert.match(out, /step\s+main\s+fiber 2\s+fiber 3\s+stock/)
      assert.match(tokenIn(out), /^2\.2:1_/)
    }),
  )

  it.effect("replay: shows the same again, every time, beside the ordinary run", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const token = tokenIn((yield* fiberlings("run", "2.2")).out)
      const first = yield* fiberlings("replay", token)
      assert.strictEqual(first.code, 0)
      assert.match(first.out, /here they part: at step 3/)
      assert.match(first.out, /the ordinary run[\s\S]*this schedule/)
      assert.strictEqual((yield* fiberlings("replay", token)).out, first.out)
    }),
  )

  it.effect("replay: refuses a file that has changed since", () =>
    Effect.gen(function* () {
      const { fiberlings, read, write } = yield* makeMiniature
      const token = tokenIn((yield* fiberlings("run", "2.2")).out)
      const text = yield* read(both)
      yield* write(both, `${text}\n`)
      const { code, err } = yield* fiberlings("replay", token)
      assert.strictEqual(code, 2)
      assert.match(err, /made for another version of the file[\s\S]*fiberlings run 2\.2/)
      yield* write(both, text)
      assert.strictEqual((yield* fiberlings("replay", token)).code, 0)
    }),
  )

  it.effect("replay: says what a token looks like", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      for (const text of ["nonsense", "2.2:1", "2.2:1_zz!_a_abcdef", "2.2:9_0_abc_000000x"]) {
        const { code, err } = yield* fiberlings("replay", text)
        assert.strictEqual(code, 2, text)
        assert.match(err, /is no replay token/)
      }
    }),
  )

  it.effect("timeline: draws a run, and takes the check by its number", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const shown = yield* fiberlings("timeline", "2.2", "--check", "1")
      assert.strictEqual(shown.code, 0)
      assert.include(shown.out, "main")
      const none = yield* fiberlings("timeline", "2.2", "--check", "7")
      assert.strictEqual(none.code, 2)
      assert.match(none.err, /no run of a check "7"[\s\S]*1 {2}counts both/)
    }),
  )

  it.effect("timeline: writes each format to a file, and never over another one", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { fiberlings, file } = yield* makeMiniature
      for (const [format, beginning] of [
        ["html", "<!doctype html>"],
        ["chrome-trace", "{"],
        ["json", "{"],
      ] as const) {
        const out = file(`run.${format}`)
        const written = yield* fiberlings("timeline", "2.2", "--format", format, "--out", out)
        assert.strictEqual(written.code, 0, written.err)
        const text = yield* fs.readFileString(out)
        assert.isTrue(text.toLowerCase().startsWith(beginning), text.slice(0, 40))
        const again = yield* fiberlings("timeline", "2.2", "--format", format, "--out", out)
        assert.strictEqual(again.code, 2)
        assert.match(again.err, /is there already and was left alone/)
      }
      const trace = yield* Schema.decodeEffect(Schema.fromJsonString(Trace))(
        yield* fs.readFileString(file("run.json")),
      )
      assert.isAbove(trace.events.length, 5)
    }),
  )

  it.effect("timeline: says when nothing ran", () =>
    Effect.gen(function* () {
      const { fiberlings, write } = yield* makeMiniature
      yield* write(both, "throw new Error('no')")
      const { code, err } = yield* fiberlings("timeline", "2.2")
      assert.strictEqual(code, 2)
      assert.match(err, /No check of this exercise ran/)
    }),
  )

  it.effect("solution --run: shows the runs of the reference", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, out } = yield* fiberlings("solution", "2.2", "--run")
      assert.strictEqual(code, 0)
      assert.match(out, /counts both, whoever goes first\nmain/)
    }),
  )
})
