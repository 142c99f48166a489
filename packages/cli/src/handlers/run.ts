import type { Exercise, Verdict } from "@fiberlings/core"
import { type Graded, Grader } from "@fiberlings/grader/Grader"
import { Workshop } from "@fiberlings/grader/Workshop"
import { Console, Effect, Option, Runtime, Schema, Terminal } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { readExerciseFile, readNamedFile } from "../exerciseSource.ts"
import { gradeAllAndRemember, gradeAndRemember } from "../gradeAndRemember.ts"
import { NotPassed } from "../NotPassed.ts"
import { Screen } from "../Screen.ts"
import { headingOf, verdictView } from "../views/verdictView.ts"

/** Two wishes that exclude each other. Exit code 2. */
export class ConflictingOptions extends Schema.TaggedError<ConflictingOptions>()(
  "ConflictingOptions",
  {},
) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return "--all grades every exercise: give it without an exercise and without --file."
  }
}

/** What `fiberlings run` does. */
export const run = Effect.fn(function* ({
  all,
  exercise,
  file,
  json,
}: {
  readonly exercise: Option.Option<string>
  readonly all: boolean
  readonly file: Option.Option<string>
  readonly json: boolean
}) {
  if (all && (Option.isSome(exercise) || Option.isSome(file))) {
    return yield* new ConflictingOptions()
  }
  if (all) return yield* runAll(json)
  const chosen = yield* chosenExercise(exercise)
  const grader = yield* Grader
  const graded = Option.isSome(file)
    ? yield* grader.gradeWithPictures(chosen, yield* readNamedFile(file.value))
    : yield* gradeAndRemember(chosen, yield* readExerciseFile(chosen))
  const { verdict } = graded
  yield* json ? Console.log(JSON.stringify(verdict, undefined, 2)) : show(chosen, graded)
  if (verdict.status !== "passed") return yield* new NotPassed()
})

const show = Effect.fnUntraced(function* (exercise: Exercise, graded: Graded) {
  const { columns, paint } = yield* Screen
  const title = `${paint.bold(`${exercise.number} ${exercise.title}`)}  ${paint.dim(exercise.id)}`
  const lines = verdictView(graded, yield* columns, paint)
  yield* Console.log([title, "", ...lines].join("\n"))
})

const runAll = Effect.fnUntraced(function* (json: boolean) {
  const workshop = yield* Workshop
  const exercises = yield* workshop.exercises
  const { isInteractive, paint } = yield* Screen
  const terminal = yield* Terminal.Terminal
  const verdicts: Array<Verdict> = []
  const files = yield* Effect.forEach(exercises, (exercise) =>
    Effect.map(readExerciseFile(exercise), (source) => ({ exercise, source })),
  )
  // A line that is overwritten by the next verdict: only where there is somebody to see it move.
  const showPlace =
    isInteractive && !json
      ? Effect.suspend(() => terminal.display(`  ${verdicts.length}/${files.length} …\r`))
      : Effect.void
  yield* showPlace
  yield* gradeAllAndRemember(
    files,
    Effect.fnUntraced(function* (verdict, exercise) {
      verdicts.push(verdict)
      if (json) return
      const mark = verdict.status === "passed" ? paint.good("✓") : paint.bad("✗")
      const clear = isInteractive ? "\u001b[2K" : ""
      yield* Console.log(
        `${clear}${mark} ${exercise.number.padEnd(4)} ${exercise.title}  ${paint.dim(headingOf(verdict.status))}`,
      )
      if (verdicts.length < files.length) yield* showPlace
    }),
  )
  const passed = verdicts.filter((verdict) => verdict.status === "passed").length
  yield* json
    ? Console.log(JSON.stringify(verdicts, undefined, 2))
    : Console.log(`\n${passed} of ${verdicts.length} passed`)
  if (passed < verdicts.length) return yield* new NotPassed()
})
