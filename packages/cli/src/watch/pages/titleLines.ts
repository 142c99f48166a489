import stringWidth from "string-width"
import type { Paint } from "../../paint.ts"
import { exerciseFile } from "../../views/briefView.ts"
import type { WatchState } from "../WatchState.ts"

/** The exercise's name and its file; on two lines where they have no room on one. */
export const titleLines = (
  state: WatchState,
  width: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const { exercise } = state
  const title = `${exercise.number} ${exercise.title}`
  const file = exerciseFile(exercise)
  if (stringWidth(title) + 2 + stringWidth(file) <= width) {
    return [`${paint.bold(title)}  ${paint.dim(file)}`]
  }
  const end = stringWidth(file) <= width ? file : `…${file.slice(-(width - 1))}`
  return [paint.bold(title), paint.dim(end)]
}
