import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { measuredExercises } from "../grading/measuredExercises.ts"
import { repository } from "../grading/repository.ts"
import { interleave } from "../interleave.ts"
import type { Table } from "../Report.ts"
import { scratchWorkshop } from "../saving/scratchWorkshop.ts"
import { launcher, vitest } from "../saving/timeProgram.ts"
import { timing } from "../saving/timing.ts"

export const startup: Benchmark = {
  name: "startup",
  about: "from the start of a command to its end (aim: `--help` in 300 ms)",
  isLong: true,
  run: Effect.fnUntraced(
    function* (effort) {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const [exercise] = yield* measuredExercises
      const root = yield* scratchWorkshop(exercise!)
      const chapter = path.dirname(path.join(root, "exercises", exercise!.path))
      /** All exercises, where nothing has been graded yet, and where all of it has. */
      const copyAll = Effect.gen(function* () {
        const root = yield* fs.makeTempDirectoryScoped({ prefix: "fiberlings-bench-" })
        for (const folder of ["exercises", "solutions"]) {
          yield* fs.copy(path.join(repository, folder), path.join(root, folder))
        }
        return root
      })
      const graded = yield* copyAll
      const all = (root: string) => timing([launcher, "run", "--all", "--workshop", root])
      yield* all(graded)
      const figures = yield* interleave(
        [
          { name: "node, an empty program", measure: timing(["--eval", "0"]) },
          { name: "fiberlings --help", measure: timing([launcher, "--help"]) },
          { name: "fiberlings list", measure: timing([launcher, "list"]) },
          {
            name: `fiberlings run ${exercise!.number}`,
            measure: timing([launcher, "run", exercise!.number, "--workshop", root]),
          },
          { name: "vitest run, the same", measure: timing([vitest, "run"], chapter) },
        ],
        { rounds: effort === "tiny" ? 1 : 9 },
      )
      const figuresOfAll = yield* interleave(
        [
          {
            name: "fiberlings run --all, the first time",
            measure: Effect.scoped(Effect.flatMap(copyAll, all)),
          },
          { name: "fiberlings run --all, nothing changed", measure: all(graded) },
        ],
        { rounds: effort === "tiny" ? 1 : 5, warmUps: 0 },
      )
      return {
        columns: [
          { key: "program", heading: "program", format: "text" },
          { key: "took", heading: "ms", format: "milliseconds" },
          { key: "spread", heading: "±", format: "share" },
        ],
        rows: [...figures, ...figuresOfAll].map(({ median, name, spread }) => {
          return { program: name, took: median, spread }
        }),
        notes: [
          "Medians of 9 interleaved rounds; of 5 for all exercises. ± is half of the quartiles' distance.",
          "From the launcher on, that is without npx; the compile cache is filled. The exercises are as",
          "they begin. vitest run: on one chapter with this one exercise; it checks no types.",
        ],
      } satisfies Table
    },
    Effect.scoped,
    Effect.provide(Workshop.layer(repository)),
  ),
}
