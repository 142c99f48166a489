import { Console, DateTime, Effect, FileSystem, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import type { Benchmark } from "./Benchmark.ts"
import { benchmarks } from "./benchmarks.ts"
import { describeMachine, machine } from "./Machine.ts"
import { encodeReport, type Result } from "./Report.ts"
import { tableView } from "./tableView.ts"
import { UnknownBenchmark } from "./UnknownBenchmark.ts"

const width = Math.max(...benchmarks.map(({ name }) => name.length))
const list = benchmarks.map(({ about, name }) => `  ${name.padEnd(width)}  ${about}`)

const choose = (name: Option.Option<string>) =>
  Option.match(name, {
    onNone: () => Effect.succeed(benchmarks),
    onSome: (name) => {
      const chosen = benchmarks.filter((benchmark) => benchmark.name === name)
      return chosen.length > 0
        ? Effect.succeed(chosen)
        : Effect.fail(new UnknownBenchmark({ name, known: list }))
    },
  })

const runAndShow = Effect.fnUntraced(function* (benchmark: Benchmark, tiny: boolean) {
  const table = yield* benchmark.run(tiny ? "tiny" : "full")
  yield* Console.log(`\n${tableView(benchmark, table).join("\n")}`)
  return { benchmark: benchmark.name, ...table } satisfies Result
})

/** `npm run bench`: measures, one benchmark after the other, and prints a table of each. */
export const cli = Command.make(
  "bench",
  {
    name: Argument.String("name").pipe(
      Argument.withDescription(
        `Only this one: ${benchmarks.map(({ name }) => name).join(", ")}. Default: all`,
      ),
      Argument.optional,
    ),
    json: Flag.String("json").pipe(
      Flag.withDescription("Write the figures to this file too, with the machine and the date"),
      Flag.optional,
    ),
    tiny: Flag.Boolean("tiny").pipe(
      Flag.withDescription("Measure next to nothing: shows that all works, the figures are void"),
      Flag.withDefault(false),
    ),
  },
  Effect.fnUntraced(function* ({ json, name, tiny }) {
    const chosen = yield* choose(name)
    const before = yield* machine
    const date = yield* DateTime.now
    yield* Console.log(`${DateTime.formatIso(date)}\n${describeMachine(before)}`)
    const results = yield* Effect.forEach(chosen, (benchmark) => runAndShow(benchmark, tiny))
    const after = yield* machine
    yield* Console.log(`\nLoad when it ended: ${after.load.toFixed(1)}`)
    if (Option.isNone(json)) return
    const fs = yield* FileSystem.FileSystem
    const report = { version: 1, date, machine: before, loadAfter: after.load, results } as const
    yield* fs.writeFileString(json.value, `${yield* encodeReport(report)}\n`)
  }),
).pipe(Command.withDescription("Measure how fast the simulator is, against peers in the same run"))
