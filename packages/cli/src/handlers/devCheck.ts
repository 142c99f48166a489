import { availableParallelism } from "node:os"
import {
  checkExercise,
  type ExerciseReport,
  type MutantKind,
  readExerciseTexts,
  writeTables,
} from "@fiberlings/author"
import { TypeChecker, Workshop } from "@fiberlings/grader"
import { Console, Effect, Option, Terminal } from "effect"
import { inWorkshop } from "../commands/root.ts"
import { findExercise } from "../findExercise.ts"
import { harmless } from "../harmless.ts"
import { inOrder } from "../inOrder.ts"
import { NotPassed } from "../NotPassed.ts"
import { Screen } from "../Screen.ts"
import { devReportView, devSummaryView, matrixView } from "../views/devCheckView.ts"

interface Options {
  readonly exercise: Option.Option<string>
  readonly mutants: boolean
  readonly operators: "all" | "concurrency"
  readonly most: number
  readonly pct: number
  readonly jobs: Option.Option<number>
  readonly matrix: boolean
  readonly write: boolean
}

const kindsOf = ({ mutants, operators }: Options): ReadonlyArray<MutantKind> => {
  if (!mutants) return []
  return operators === "all" ? ["concurrency", "usual"] : ["concurrency"]
}

/** What `fiberlings dev check` does: 1 when something has to be mended. */
export const devCheck = Effect.fn(
  function* (options: Options) {
    const workshop = yield* Workshop
    const { columns, isInteractive, paint } = yield* Screen
    const terminal = yield* Terminal.Terminal
    const exercises = yield* workshop.exercises.pipe(
      Effect.catchTag("ExercisesMalformed", (error) =>
        Effect.andThen(Console.log(paint.bad(harmless(error.message))), new NotPassed()),
      ),
    )
    const all = yield* Effect.forEach(exercises, readExerciseTexts)
    const chosen = Option.isSome(options.exercise)
      ? yield* Effect.map(
          findExercise(
            all.map(({ exercise }) => exercise),
            options.exercise.value,
          ),
          (found) => all.filter(({ exercise }) => exercise.id === found.id),
        )
      : all
    const { most, pct } = options
    const settings = { effort: { most, pct }, mutants: kindsOf(options) }
    const jobs = Option.getOrElse(options.jobs, () => availableParallelism())
    const width = yield* columns
    const withMatrix = options.matrix || Option.isSome(options.exercise)

    let done = 0
    const showReport = yield* inOrder((report: ExerciseReport) => {
      const lines = [
        ...devReportView(report, width, paint),
        ...(withMatrix ? matrixView(report, paint) : []),
      ]
      return Console.log(lines.join("\n"))
    })
    const show = Effect.fnUntraced(function* (index: number, report: ExerciseReport) {
      done++
      if (isInteractive) yield* terminal.display("\u001b[2K\r")
      yield* showReport(index, report)
      if (isInteractive && done < chosen.length) {
        yield* terminal.display(paint.dim(`  ${done}/${chosen.length} …`))
      }
    })
    const reports = yield* Effect.forEach(
      chosen,
      (texts, index) =>
        Effect.tap(checkExercise(texts, all, settings), (report) => show(index, report)),
      { concurrency: jobs },
    )
    yield* Console.log(["", ...devSummaryView(reports, paint)].join("\n"))
    if (options.write) {
      for (const file of yield* writeTables(reports)) yield* Console.log(`Written: ${file}`)
    }
    if (reports.some(({ problems }) => problems.length > 0)) return yield* new NotPassed()
  },
  Effect.provide(TypeChecker.layer),
  inWorkshop,
)
