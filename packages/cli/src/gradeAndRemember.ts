import type { Exercise, Verdict } from "@fiberlings/core"
import {
  type Graded,
  type GradeOptions,
  Grader,
  type SubmittedFile,
} from "@fiberlings/grader/Grader"
import { Array, DateTime, Effect } from "effect"
import { inOrder } from "./inOrder.ts"
import { isDone, Progress } from "./Progress.ts"

/** Grades the learner's text of an exercise; once it has passed, the exercise stays solved. */
export const gradeAndRemember = Effect.fnUntraced(function* (
  exercise: Exercise,
  source: string,
  options?: GradeOptions,
) {
  const grader = yield* Grader
  const graded = yield* grader.gradeWithPictures(exercise, source, options)
  yield* remember(exercise, graded)
  return graded
})

/** So many exercises have a process in common: it is started once for all of them. */
const together = 6

/**
 * The same for many: a few of them in each of two processes. `onGraded` is told of each, in the
 * order in which they stand.
 */
export const gradeAllAndRemember = Effect.fnUntraced(function* <E, R>(
  files: ReadonlyArray<SubmittedFile>,
  onGraded: (verdict: Verdict, exercise: Exercise) => Effect.Effect<void, E, R>,
) {
  const grader = yield* Grader
  const parts = Array.chunksOf(files, together)
  const tell = yield* inOrder((part: ReadonlyArray<Graded>, index) =>
    Effect.forEach(part, (graded, position) => {
      const { exercise } = parts[index]![position]!
      return Effect.andThen(remember(exercise, graded), onGraded(graded.verdict, exercise))
    }),
  )
  yield* Effect.forEach(
    parts,
    (part, index) => Effect.flatMap(grader.gradeAll(part), (graded) => tell(index, graded)),
    { concurrency: 2, discard: true },
  )
})

const remember = Effect.fnUntraced(function* (exercise: Exercise, { verdict }: Graded) {
  if (verdict.status !== "passed") return
  const progress = yield* Progress
  const now = DateTime.formatIso(yield* DateTime.now)
  yield* progress.update((notes) =>
    isDone(notes, exercise)
      ? notes
      : { ...notes, done: { ...notes.done, [exercise.id]: now }, current: exercise.id },
  )
})
