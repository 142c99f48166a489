import type { Exercise } from "@fiberlings/core"
import { type Graded, Grader } from "@fiberlings/grader/Grader"
import { Effect, Fiber } from "effect"
import { type Notes, Progress } from "./Progress.ts"
import { remember } from "./remember.ts"

/** A verdict, and what is remembered of the learner now. */
export interface Remembered extends Graded {
  readonly notes: Notes
}

/**
 * Grades the learner's text of an exercise; once it has passed, the exercise stays solved.
 * `onBehaviour` is told what the runs came to when the types take longer.
 */
export const gradeAndRemember = Effect.fnUntraced(function* (
  exercise: Exercise,
  source: string,
  onBehaviour: (graded: Remembered) => Effect.Effect<void> = () => Effect.void,
) {
  const grader = yield* Grader
  const progress = yield* Progress
  // Read while the program runs: nobody has to wait for the disk then.
  const reading = yield* Effect.forkChild(progress.read)
  const graded = yield* grader.gradeWithPictures(exercise, source, {
    onBehaviour: ([graded]) =>
      graded === undefined
        ? Effect.void
        : Fiber.join(reading).pipe(
            Effect.flatMap((notes) => onBehaviour({ ...graded, notes })),
            // What is wrong with the notes is told with the whole verdict.
            Effect.ignore,
          ),
  })
  const notes = yield* remember(exercise, graded.verdict, yield* Fiber.join(reading))
  return { ...graded, notes } satisfies Remembered
})
