import {
  type CohortEntry,
  type CohortSummary,
  type Figure,
  gradeCohort,
  Grader,
  GradingSecret,
  listCohort,
  openResultStore,
  renderHtml,
  renderJson,
  summarise,
  Workshop,
} from "@fiberlings/grader"
import { Console, Effect, Layer, Option, Path } from "effect"
import { findExercise } from "../findExercise.ts"
import { noColours, type Paint } from "../paint.ts"
import { Screen } from "../Screen.ts"
import { cohortView } from "./cohortView.ts"
import { FormatNotFound, SubmissionsNotGraded } from "./GradeErrors.ts"
import { checkOut, writeOut } from "./outFile.ts"
import { showProgress } from "./showProgress.ts"

export interface CohortFlags {
  readonly folder: string
  readonly exercise: Option.Option<string>
  readonly format: string
  readonly out: Option.Option<string>
  readonly jobs: number
  /** Where the results are kept; nothing: beside the folder. */
  readonly results: Option.Option<string>
}

const cohortFormats = ["text", "json", "html"]

/** Grades a folder of submissions and reports it as a whole. Fails only when the grader did. */
export const gradeWhole = Effect.fn("gradeWhole")(function* (flags: CohortFlags) {
  const { exercise, format, jobs, out } = flags
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const exercises = yield* workshop.exercises
  if (!cohortFormats.includes(format)) {
    return yield* new FormatNotFound({ asked: format, known: cohortFormats, isCohort: true })
  }
  if (Option.isSome(out)) yield* checkOut(out.value)
  const only = Option.isSome(exercise) ? yield* findExercise(exercises, exercise.value) : undefined
  const folder = path.resolve(flags.folder)
  const results = Option.match(flags.results, {
    onNone: () => `${folder}.results`,
    onSome: (named) => path.resolve(named),
  })
  const mine = [results, ...Option.toArray(out).map((file) => path.resolve(file))]
  const names = yield* listCohort(folder, mine)
  const store = yield* openResultStore(results)

  const progress = showProgress(jobs)
  const graderOfCohort = Layer.fresh(Grader.layer).pipe(
    Layer.provide(Layer.succeed(GradingSecret, store.secret)),
  )
  const entries = yield* gradeCohort({
    folder,
    names,
    exercises,
    only,
    store,
    jobs,
    progress,
  }).pipe(
    Effect.ensuring(progress.end),
    Effect.onInterrupt(() => progress.stopped),
    Effect.provide(graderOfCohort),
  )

  const wanted = only === undefined ? exercises : [only]
  const summary = summarise(path.basename(folder), wanted, entries)
  const screen = yield* Screen
  if (Option.isSome(out)) {
    yield* writeOut(out.value, render(format, summary, entries, 80, noColours))
    yield* Console.log(`Written to ${out.value}`)
  } else {
    const text = render(format, summary, entries, yield* screen.columns, screen.paint)
    yield* Console.log(text.trimEnd())
  }
  const failed = entries.filter(({ fault }) => fault !== null)
  const [first] = failed
  if (first !== undefined) {
    const names = failed.map(({ name }) => name)
    return yield* new SubmissionsNotGraded({ names, reason: first.fault ?? "" })
  }
})

const render = (
  format: string,
  summary: CohortSummary,
  entries: ReadonlyArray<CohortEntry>,
  columns: number,
  paint: Paint,
): string => {
  if (format === "json") return renderJson(summary)
  if (format === "html") return renderHtml(summary, figuresOf(entries))
  return `${cohortView(summary, columns, paint).join("\n")}\n`
}

const figuresOf = (entries: ReadonlyArray<CohortEntry>) => {
  const files = new Map(entries.map((entry) => [entry.name, entry.files]))
  return (name: string, exercise: string): Figure | null =>
    files.get(name)?.find(({ verdict }) => verdict.exercise === exercise)?.figure ?? null
}
