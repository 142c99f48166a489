import type { Exercise } from "@fiberlings/core"
import { isDone, type Notes } from "./Progress.ts"

/** The exercise that the learner is at: the one opened last, unless it is solved; else the next. */
export const currentExercise = (
  exercises: ReadonlyArray<Exercise>,
  notes: Notes,
): Exercise | undefined => {
  const opened = exercises.find(({ id, formerly }) =>
    [id, ...formerly].includes(notes.current ?? ""),
  )
  if (opened !== undefined && !isDone(notes, opened)) return opened
  const pending = exercises.filter((exercise) => !isDone(notes, exercise))
  const after = opened === undefined ? -1 : exercises.indexOf(opened)
  return (
    pending.find((exercise) => exercises.indexOf(exercise) > after) ??
    pending[0] ??
    exercises.at(-1)
  )
}
