import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem, Layer, Schema } from "effect"
import { TestConsole } from "effect/testing"
import { benchmarks } from "../src/benchmarks.ts"
import { exitCodeOf } from "../src/exitCodeOf.ts"
import { main } from "../src/main.ts"
import { Report } from "../src/Report.ts"

const services = Layer.mergeAll(NodeServices.layer, TestConsole.layer)

const decodeReport = Schema.decodeEffect(Schema.fromJsonString(Report))

/** Runs the command and hands over its exit code and all that it has printed. */
const bench = Effect.fnUntraced(function* (...args: ReadonlyArray<string>) {
  const exit = yield* Effect.exit(main(args))
  const text = (lines: ReadonlyArray<unknown>) => lines.map(String).join("\n")
  return {
    code: exitCodeOf(exit),
    out: text(yield* TestConsole.logLines),
    err: text(yield* TestConsole.errorLines),
  }
})

layer(services, { excludeTestServices: true })("bench", (it) => {
  it.effect("names every benchmark when it is asked for another one, and ends with 2", () =>
    Effect.gen(function* () {
      const { code, err } = yield* bench("sleepers", "nonsense")
      assert.strictEqual(code, 2)
      assert.include(err, "There is no benchmark nonsense")
      for (const { about, name } of benchmarks) {
        assert.match(err, new RegExp(`^  ${name} `, "m"))
        assert.include(err, about)
      }
    }),
  )

  it.effect(
    "prints a table of each that is named, with the machine, and writes the same to a file",
    () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const file = yield* fs.makeTempFileScoped()
        const { code, out } = yield* bench("bugs", "sleepers", "--tiny", "--json", file)
        assert.strictEqual(code, 0)
        const report = yield* decodeReport(yield* fs.readFileString(file))
        assert.deepStrictEqual(
          report.results.map(({ benchmark }) => benchmark),
          ["sleepers", "bugs"],
        )
        assert.include(out, `Node ${process.versions.node}`)
        assert.include(out, report.machine.processor)
        assert.include(out, `effect ${report.machine.effect}`)
        for (const row of report.results[0]!.rows) assert.include(out, String(row.run))
      }),
  )

  it.effect("refuses an option that it does not know, with 2", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* bench("--nonsense")).code, 2)
    }),
  )
})
