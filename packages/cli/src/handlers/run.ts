import type { Exercise } from "@fiberlings/core"
import { type Graded, Grader } from "@fiberlings/grader/Grader"
import { Console, Effect, Option } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { readExerciseFile, readNamedFile } from "../exerciseSource.ts"
import { gradeAndRemember } from "../gradeAndRemember.ts"
import { NotPassed } from "../NotPassed.ts"
import { Screen } from "../Screen.ts"
import { verdictView } from "../views/verdictView.ts"

/** What `fiberlings run` does with one exercise. */
export const run = Effect.fn(function* ({
  exercise,
  file,
  json,
}: {
  readonly exercise: Option.Option<string>
  readonly file: Option.Option<string>
  readonly json: boolean
}) {
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
