import type { Exercise } from "@fiberlings/core"
import type { Notes } from "./Progress.ts"

/** The exercises of the path that the learner has chosen: the short one, or all of them. */
export const exercisesOnPath = (
  exercises: ReadonlyArray<Exercise>,
  notes: Notes,
): ReadonlyArray<Exercise> => {
  const stars = notes.path === "star" ? exercises.filter(({ star }) => star) : []
  return stars.length > 0 ? stars : exercises
}
