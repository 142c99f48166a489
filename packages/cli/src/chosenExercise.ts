import { Workshop } from "@fiberlings/grader/Workshop"
import { Effect, Option } from "effect"
import { currentExercise } from "./currentExercise.ts"
import { exercisesOnPath } from "./exercisesOnPath.ts"
import { ExerciseNotFound, findExercise } from "./findExercise.ts"
import { Progress } from "./Progress.ts"

/** The exercise that was named on the command line, or the one the learner is at. */
export const chosenExercise = Effect.fnUntraced(function* (asked: Option.Option<string>) {
  const workshop = yield* Workshop
  const exercises = yield* workshop.exercises
  if (Option.isSome(asked)) return yield* findExercise(exercises, asked.value)
  const progress = yield* Progress
  const notes = yield* progress.read
  const current = currentExercise(exercisesOnPath(exercises, notes), notes)
  return current ?? (yield* new ExerciseNotFound({ asked: "", known: [] }))
})
