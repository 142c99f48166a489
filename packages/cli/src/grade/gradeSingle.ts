import {
  formats,
  type GradedFile,
  gradeSubmission,
  readSubmission,
  showName,
  Workshop,
} from "@fiberlings/grader"
import { Console, Effect, FileSystem, Option, Path } from "effect"
import { findExercise } from "../findExercise.ts"
import { NotPassed } from "../NotPassed.ts"
import { FormatNotFound, NoExerciseRecognised, SubmissionsNotGraded } from "./GradeErrors.ts"
import { checkOut, writeOut } from "./outFile.ts"

export interface SingleOptions {
  readonly place: string
  readonly exercise: Option.Option<string>
  readonly format: string
  readonly out: Option.Option<string>
}

/** Grades one submission and reports it. Fails when not everything in it passed. */
export const gradeSingle = Effect.fn("gradeSingle")(function* (options: SingleOptions) {
  const { exercise, out, place } = options
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const exercises = yield* workshop.exercises
  const format = formats.find(({ name }) => name === options.format)
  if (format === undefined) {
    const known = formats.map(({ name }) => name)
    return yield* new FormatNotFound({ asked: options.format, known, isCohort: false })
  }
  if (Option.isSome(out)) yield* checkOut(out.value)
  const only = Option.isSome(exercise) ? yield* findExercise(exercises, exercise.value) : undefined
  const submission = yield* readSubmission(path.resolve(place), exercises, only)
  const files = yield* Effect.forEach(yield* gradeSubmission(submission, exercises), withChecks)
  if (files.length === 0) {
    const example = (only ?? exercises[0])?.path ?? ""
    return yield* new NoExerciseRecognised({ place, example })
  }
  const text = format.render({ name: showName(submission.name), files })
  if (Option.isSome(out)) {
    yield* writeOut(out.value, text)
    yield* Console.log(`Written to ${showName(out.value)}`)
  } else yield* Console.log(text.trimEnd())
  const verdicts = files.map(({ graded }) => graded.verdict)
  const fault = verdicts.find(({ status }) => status === "grader-error")
  if (fault !== undefined) {
    return yield* new SubmissionsNotGraded({ names: [submission.name], reason: fault.message })
  }
  if (verdicts.some(({ status }) => status !== "passed")) return yield* new NotPassed()
})

/** With the text of the exercise's checks, which some formats show. */
const withChecks = Effect.fnUntraced(function* (file: GradedFile) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const checks = path.join(workshop.exerciseFolder(file.exercise), "exercise.test.ts")
  return yield* fs.readFileString(checks).pipe(
    Effect.map((checksSource): GradedFile => ({ ...file, checksSource })),
    Effect.orElseSucceed(() => file),
  )
})
