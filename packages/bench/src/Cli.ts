import { Console, DateTime, Effect, FileSystem, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import type { Benchmark, Effort } from "./Benchmark.ts"
import { benchmarks } from "./benchmarks.ts"
import { describeMachine, machine } from "./Machine.ts"
import { encodeReport, type Result } from "./Report.ts"
import { tableView } from "./tableView.ts"
import { UnknownBenchmark } from "./UnknownBenchmark.ts"

const width = Math.max(...benchmarks.map(({ name }) => name.length))
const list = benchmarks.map(({ about, name }) => `  ${name.padEnd(width)}  ${about}`)

/** In the order of the list, whatever the order of the names. */
const choose = Effect.fnUntraced(function* (names: ReadonlyArray<string>) {
  for (const name of names) {
    if (!benchmarks.some((benchmark) => benchmark.name === name)) {
      return yield* new UnknownBenchmark({ name, known: list })
    }
  }
  return names.length === 0 ? benchmarks : benchmarks.filter(({ name }) => names.includes(name))
})

const runAndShow = Effect.fnUntraced(function* (benchmark: Benchmark, effort: Effort) {
  const table = yield* benchmark.run(effort)
  yield* Console.log(`\n${tableView(benchmark, table).join("\n")}`)
  return { benchmark: benchmark.name, ...table } satisfies Result
})

/** `npm run bench`: measures, one benchmark after the other, and prints a table of each. */
export const cli = Command.make(
  "bench",
  {
    names: Argument.String("name").pipe(
      Argument.withDescription(
        `Only these: ${benchmarks.map(({ name }) => name).join(", ")}. Default: all`,
      ),
      (names) => Argument.variadic(names),
    ),
    json: Flag.String("json").pipe(
      Flag.withDescription("Write the figures to this file too, with the machine and the date"),
      Flag.optional,
    ),
    tiny: Flag.Boolean("tiny").pipe(
      Flag.withDescription("Measure next to nothing: shows that all works, the figures are void"),
      Flag.withDefault(false),
    ),
    full: Flag.Boolean("full").pipe(
      Flag.withDescription("Take the sizes that need an hour, where there are such"),
      Flag.withDefault(false),
    ),
  },
  Effect.fnUntraced(function* ({ full, json, names, tiny }) {
    const chosen = yield* choose(names)
    const effort = tiny ? "tiny" : full ? "full" : "normal"
    const before = yield* machine
    const date = yield* DateTime.now
    yield* Console.log(`${DateTime.formatIso(date)}\n${describeMachine(before)}`)
    const results = yield* Effect.forEach(chosen, (benchmark) => runAndShow(benchmark, effort))
    const after = yield* machine
    yield* Console.log(`\nLoad when it ended: ${after.load.toFixed(1)}`)
    if (Option.isNone(json)) return
    const fs = yield* FileSystem.FileSystem
    const report = { version: 1, date, machine: before, loadAfter: after.load, results } as const
    yield* fs.writeFileString(json.value, `${yield* encodeReport(report)}\n`)
  }),
).pipe(
  Command.withDescription(
    "Measure how fast the simulator and the grader are, against peers in the same run",
  ),
)
