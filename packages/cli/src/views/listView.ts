import type { Exercise } from "@fiberlings/core"
import stringWidth from "string-width"
import type { Paint } from "../paint.ts"
import { isDone, type Notes } from "../Progress.ts"

/** `2/38 ██░░░░░░░░`: how much is solved, as a number and as a bar of `width` characters. */
export const progressView = (
  exercises: ReadonlyArray<Exercise>,
  notes: Notes,
  width = 14,
): string => {
  const done = exercises.filter((exercise) => isDone(notes, exercise)).length
  const filled = exercises.length === 0 ? 0 : Math.floor((width * done) / exercises.length)
  return `${done}/${exercises.length} ${"█".repeat(filled)}${"░".repeat(width - filled)}`
}

/** All exercises by chapter: `✓` solved, `>` the current one, `★` on the short path. */
export const listView = (
  exercises: ReadonlyArray<Exercise>,
  notes: Notes,
  current: Exercise | undefined,
  paint: Paint,
): ReadonlyArray<string> => listRows(exercises, notes, current, paint).map(({ line }) => line)

export interface ListRow {
  readonly line: string
  /** Undefined for the name of a chapter, and for what stands between chapters. */
  readonly exercise: Exercise | undefined
}

/** The lines of `listView`, each with the exercise that it is about. */
export const listRows = (
  exercises: ReadonlyArray<Exercise>,
  notes: Notes,
  current: Exercise | undefined,
  paint: Paint,
): ReadonlyArray<ListRow> => {
  const chapters = Map.groupBy(exercises, (exercise) => exercise.chapter)
  const width = Math.max(...exercises.map((exercise) => stringWidth(exercise.title)))
  const heading = (line: string): ListRow => ({ line, exercise: undefined })
  return [...chapters].flatMap(([chapter, inside], index) => {
    const number = inside[0]?.path.split("-")[0] ?? ""
    const rows = inside.map((exercise): ListRow => {
      const done = isDone(notes, exercise)
      const mark = done ? paint.good("✓") : " "
      const here = exercise.id === current?.id ? paint.bold(">") : " "
      const star = exercise.star ? "★" : " "
      const title = exercise.title + " ".repeat(width - stringWidth(exercise.title))
      const line = `${here} ${mark} ${exercise.number.padEnd(4)} ${star} ${title}  ${paint.dim(exercise.id)}`
      return { line, exercise }
    })
    return [
      ...(index === 0 ? [] : [heading("")]),
      heading(paint.bold(`${number} ${chapter}`)),
      ...rows,
    ]
  })
}
