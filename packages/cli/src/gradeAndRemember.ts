import type { Exercise } from "@fiberlings/core"
import { type GradeOptions, Grader } from "@fiberlings/grader"
import { DateTime, Effect } from "effect"
import { isDone, Progress } from "./Progress.ts"

/** Grades the learner's text of an exercise; once it has passed, the exercise stays solved. */
export const gradeAndRemember = Effect.fnUntraced(function* (
  exercise: Exercise,
  source: string,
  options?: GradeOptions,
) {
  const grader = yield* Grader
  const progress = yield* Progress
  const graded = yield* grader.gradeWithPictures(exercise, source, options)
  if (graded.verdict.status === "passed") {
    const now = DateTime.formatIso(yield* DateTime.now)
    yield* progress.update((notes) =>
      isDone(notes, exercise)
        ? notes
        : { ...notes, done: { ...notes.done, [exercise.id]: now }, current: exercise.id },
    )
  }
  return graded
})
