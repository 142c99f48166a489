import { Workshop } from "@fiberlings/grader"
import { Effect } from "effect"
import type { Benchmark, Effort } from "../Benchmark.ts"
import { measuredExercises } from "../grading/measuredExercises.ts"
import { repository } from "../grading/repository.ts"
import { interleave } from "../interleave.ts"
import type { Table } from "../Report.ts"
import { largeWorkshop } from "../saving/largeWorkshop.ts"
import { launcher } from "../saving/timeProgram.ts"
import { timing } from "../saving/timing.ts"

const sizes: Record<Effort, ReadonlyArray<number>> = {
  tiny: [1, 2],
  normal: [10, 100],
  full: [10, 100, 1000],
}

const commands = [
  { command: "start", args: ["start"] },
  { command: "list", args: ["list"] },
]

export const growth: Benchmark = {
  name: "growth",
  about: "what commands cost in a workshop that grows (aim: all but `run --all` the same)",
  isLong: true,
  run: Effect.fnUntraced(
    function* (effort) {
      const [exercise] = yield* measuredExercises
      const roots = yield* Effect.forEach(sizes[effort], (count) =>
        Effect.map(largeWorkshop(exercise!, count), (root) => ({ count, root })),
      )
      const rows = yield* Effect.forEach(commands, ({ args, command }) =>
        Effect.map(
          interleave(
            roots.map(({ count, root }) => ({
              name: String(count),
              measure: timing([launcher, ...args, "--workshop", root]),
            })),
            { rounds: effort === "tiny" ? 1 : 9 },
          ),
          (figures) =>
            figures.map(({ median, ratio }, index) => {
              return { command, exercises: roots[index]!.count, took: median, ratio, each: null }
            }),
        ),
      )
      const all = yield* Effect.forEach(roots, ({ count, root }) =>
        Effect.map(timing([launcher, "run", "--all", "--workshop", root]), (took) => {
          return { command: "run --all", exercises: count, took, each: took / count }
        }),
      )
      return {
        columns: [
          { key: "command", heading: "command", format: "text" },
          { key: "exercises", heading: "exercises", format: "count" },
          { key: "took", heading: "ms", format: "milliseconds" },
          { key: "ratio", heading: "of the first", format: "ratio" },
          { key: "each", heading: "ms each", format: "milliseconds" },
        ],
        rows: [
          ...rows.flat(),
          ...all.map((row) => ({ ...row, ratio: row.took / (all[0]?.took ?? Number.NaN) })),
        ],
        notes: [
          "Medians of 9 interleaved rounds; of run --all one run of each size.",
          "A workshop of copies of one exercise as it begins. start: into a pipe, where it shows the",
          "overview, grades the first exercise and ends.",
        ],
      } satisfies Table
    },
    Effect.scoped,
    Effect.provide(Workshop.layer(repository)),
  ),
}
