import { Workshop } from "@fiberlings/grader"
import { Effect } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { MachineMeasurement, grading as graded, runAndDecode, vitestRuns } from "../Child.ts"
import { repository } from "../grading/repository.ts"
import { vitestFolder } from "../grading/vitestFolder.ts"
import type { Table } from "../Report.ts"
import { median, spread } from "../Statistics.ts"
import { takeTurns } from "../takeTurns.ts"

const graders = [
  { run: "fiberlings", jobs: 1, types: "types" },
  { run: "fiberlings", jobs: 2, types: "types" },
  { run: "fiberlings, no types", jobs: 1, types: "untyped" },
  { run: "fiberlings, no types", jobs: 2, types: "untyped" },
]

export const grading: Benchmark = {
  name: "grading",
  about: "submissions of five exercises, sealed, against `vitest run` for each",
  run: Effect.fnUntraced(
    function* (effort) {
      const rounds = effort === "tiny" ? 1 : 3
      // A multiple of three: as many solutions as starters and wrong ones.
      const count = effort === "tiny" ? 1 : 6
      const folder = yield* vitestFolder()
      const measure = runAndDecode(MachineMeasurement)
      const subjects = [
        { run: vitestRuns.name, jobs: null, measure: measure(vitestRuns, count, folder) },
        ...(effort === "tiny" ? graders.slice(1, 3) : graders).map(({ jobs, run, types }) => {
          return { run, jobs, measure: measure(graded, count, jobs, types) }
        }),
      ]
      const samples = yield* takeTurns(
        subjects.map(({ measure }) => measure),
        { rounds },
      )
      const vitest = samples[0] ?? []
      return {
        columns: [
          { key: "run", heading: "run", format: "text" },
          { key: "jobs", heading: "jobs", format: "count" },
          { key: "rate", heading: "a second", format: "rate" },
          { key: "wall", heading: "wall s", format: "seconds" },
          { key: "spread", heading: "±", format: "share" },
          { key: "cpu", heading: "cpu s", format: "seconds" },
          { key: "ratio", heading: "wall of vitest", format: "ratio" },
          { key: "cpuRatio", heading: "cpu of vitest", format: "ratio" },
        ],
        rows: subjects.map(({ jobs, run }, index) => {
          const mine = samples[index] ?? []
          const wall = median(mine.map(({ wall }) => wall / count))
          return {
            run,
            jobs,
            rate: 1 / wall,
            wall,
            spread: spread(mine.map(({ wall }) => wall)),
            cpu: median(mine.map(({ cpu }) => cpu / count)),
            ratio: median(
              mine.map(({ wall }, round) => wall / (vitest[round]?.wall ?? Number.NaN)),
            ),
            cpuRatio: median(
              mine.map(({ cpu }, round) => cpu / (vitest[round]?.cpu ?? Number.NaN)),
            ),
          }
        }),
        notes: [
          `Medians of ${rounds} interleaved rounds of ${count} submissions; ± is half of the quartiles' distance.`,
          "A submission: five exercises, one of each chapter, some solved, some as they begin, some wrong.",
          "Wall s and cpu s: for one submission; cpu of the whole machine.",
          "The grader has loaded the checks and has one submission behind it. vitest run tests all in",
          "one go, in as many workers as it likes; no types, no sandbox, no schedules nobody could foresee.",
        ],
      } satisfies Table
    },
    Effect.scoped,
    Effect.provide(Workshop.layer(repository)),
  ),
}
