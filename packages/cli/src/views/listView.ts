import type { Exercise } from "@fiberlings/core"
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
): ReadonlyArray<string> => {
  const chapters = [...new Set(exercises.map((exercise) => exercise.chapter))]
  const width = Math.max(...exercises.map((exercise) => exercise.title.length))
  return chapters.flatMap((chapter, index) => {
    const inside = exercises.filter((exercise) => exercise.chapter === chapter)
    const number = inside[0]?.path.split("-")[0] ?? ""
    const rows = inside.map((exercise) => {
      const done = isDone(notes, exercise)
      const mark = done ? paint.good("✓") : " "
      const here = exercise.id === current?.id ? paint.bold(">") : " "
      const star = exercise.star ? "★" : " "
      const title = exercise.title.padEnd(width)
      return `${here} ${mark} ${exercise.number.padEnd(4)} ${star} ${title}  ${paint.dim(exercise.id)}`
    })
    return [...(index === 0 ? [] : [""]), paint.bold(`${number} ${chapter}`), ...rows]
  })
}
