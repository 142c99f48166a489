import { fileURLToPath } from "node:url"
import { Effect } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { runAndDecode } from "../Child.ts"
import type { Table } from "../Report.ts"
import { SaveMeasurement } from "../saving/SaveMeasurement.ts"
import { saveRows, together } from "../saving/saveRows.ts"

const exercises = [
  "concurrency/three-at-once",
  "tasks/fork-and-join",
  "errors/keep-the-good-ones",
  "resources/open-use-close",
]
const saves = {
  name: "saves",
  command: process.execPath,
  file: fileURLToPath(new URL("../children/saves.ts", import.meta.url)),
}

export const save: Benchmark = {
  name: "save",
  about: "from the save of a file to the verdict on it, against `vitest` in watch mode",
  isLong: true,
  run: Effect.fnUntraced(function* (effort) {
    const rounds = effort === "tiny" ? 1 : 9
    const each = effort === "tiny" ? 1 : 2
    const chosen = effort === "tiny" ? exercises.slice(0, 1) : exercises
    const measured = yield* Effect.forEach(chosen, (exercise) =>
      runAndDecode(SaveMeasurement)(saves, exercise, rounds, each),
    )
    return {
      columns: [
        { key: "exercise", heading: "exercise", format: "text" },
        { key: "run", heading: "run", format: "text" },
        { key: "took", heading: "ms", format: "milliseconds" },
        { key: "p95", heading: "p95", format: "milliseconds" },
        { key: "ratio", heading: "of watch", format: "ratio" },
        { key: "memory", heading: "memory", format: "bytes" },
      ],
      rows: [
        ...chosen.flatMap((exercise, index) => saveRows(exercise, measured[index] ?? [])),
        ...saveRows("all", together(measured)),
      ],
      notes: [
        `Medians of ${rounds} interleaved rounds, the warm ones of ${each} saves in each; p95: 95 of 100 are faster.`,
        "In every other round the text is right. Measured from before the file is written until the",
        "verdict has been drawn: fiberlings start in a terminal of 80x24, vitest in a pipe. Saved",
        "twice: 10 ms apart, measured from the second save, when a process is still busy with the",
        "first. The next save waits until all are ready for it. vitest: one chapter with one exercise",
        "in a copy of the repository; it checks no types. Memory: of the processes that wait for the",
        "next save; with types: of the type checker, which comes on top of the other one.",
      ],
    } satisfies Table
  }),
}
