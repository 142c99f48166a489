import type { Exercise } from "@fiberlings/core"
import { renderMarkdown } from "../markdown.ts"
import type { Paint } from "../paint.ts"

/** The file that the learner edits, as seen from the workshop's folder. */
export const exerciseFile = (exercise: Exercise): string => `exercises/${exercise.path}/exercise.ts`

/** Title, file and brief of an exercise. */
export const briefView = (
  exercise: Exercise,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => [
  `${paint.bold(`${exercise.number} ${exercise.title}`)}  ${paint.dim(exerciseFile(exercise))}`,
  "",
  ...renderMarkdown(exercise.brief, columns, paint),
]

/** One hint with its number. */
export const hintView = (
  exercise: Exercise,
  index: number,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const hint = exercise.hints[index]
  if (hint === undefined) return []
  const heading = `Hint ${index + 1} of ${exercise.hints.length}: ${hint.title}`
  return [paint.bold(heading), ...renderMarkdown(hint.text, columns, paint)]
}
