import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import type { Benchmark, Effort } from "../Benchmark.ts"
import { CohortMeasurement, cohort as graded, runAndDecode } from "../Child.ts"
import { firstAndLast } from "../grading/firstAndLast.ts"
import { mixSubmissions } from "../grading/mixSubmissions.ts"
import { readTexts } from "../grading/readTexts.ts"
import { repository } from "../grading/repository.ts"
import { writeSubmission } from "../grading/writeSubmission.ts"
import type { Table } from "../Report.ts"

const sizes: Record<Effort, ReadonlyArray<number>> = {
  tiny: [1, 2],
  normal: [1, 20, 100],
  full: [1, 100, 1000],
}
const jobs = 2

export const cohort: Benchmark = {
  name: "cohort",
  about: "what a submission costs in a cohort that grows (aim: always the same)",
  run: Effect.fnUntraced(
    function* (effort) {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const scratch = yield* fs.makeTempDirectoryScoped({ prefix: "fiberlings-bench-" })
      const folder = path.join(scratch, "submissions")
      const submissions = mixSubmissions(yield* readTexts(), Math.max(...sizes[effort]))
      for (const [index, files] of submissions.entries()) {
        yield* writeSubmission(path.join(folder, String(index).padStart(4, "0")), files)
      }
      const rows = yield* Effect.forEach(
        sizes[effort],
        Effect.fnUntraced(function* (count) {
          const results = path.join(scratch, `results-${count}`)
          const run = runAndDecode(CohortMeasurement)
          const { cpu, sizes, wall } = yield* run(graded, count, jobs, folder, results)
          const { first, last } = firstAndLast(sizes)
          return {
            submissions: count,
            wall,
            each: wall / count,
            cpu: cpu / count,
            first,
            last,
            largest: Math.max(...sizes),
          }
        }),
      )
      return {
        columns: [
          { key: "submissions", heading: "submissions", format: "count" },
          { key: "wall", heading: "wall s", format: "seconds" },
          { key: "each", heading: "wall s each", format: "seconds" },
          { key: "cpu", heading: "cpu s each", format: "seconds" },
          { key: "first", heading: "memory at first", format: "bytes" },
          { key: "last", heading: "at last", format: "bytes" },
          { key: "largest", heading: "at most", format: "bytes" },
        ],
        rows,
        notes: [
          `One run of each, on ${jobs} jobs. A submission: five exercises, one of each chapter.`,
          "From the first submission on, all but the grader's modules still to be loaded; cpu of the",
          "whole machine. Memory: of the process that judges, after each submission; at first and",
          "at last: the medians of a hundred of them, or of the halves of a smaller cohort.",
        ],
      } satisfies Table
    },
    Effect.scoped,
    Effect.provide(Workshop.layer(repository)),
  ),
}
